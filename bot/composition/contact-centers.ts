import { providers } from '../adapters/ccaas/index.ts';
import { ConfigError } from '../config/env.ts';
import { ConnectionRefused } from '../ports/contact-center.ts';
import type { ConnectedCenter, ContactCenters } from '../ports/contact-centers.ts';
import { withBelievedTimes } from './believed-times.ts';
import type { Setting } from './world.ts';

/** @throws ConfigError when a connection names a provider nobody has heard of, or is not usable */
export function connectedCenters({ config, secrets, world }: Setting): ContactCenters {
  const connected = config.ccaasConnections.map((connection): ConnectedCenter => {
    const { id, tenantId, provider: name, settings } = connection;
    const provider = providers.get(name);
    if (!provider) {
      const known = [...providers.keys()].join(', ');
      throw unusable(`names the provider "${name}"; there is ${known}`);
    }
    try {
      const center = provider.connect(
        {
          id,
          tenantId,
          settings,
          secrets: secrets.ccaas[id] ?? [],
          credentials: secrets.ccaasCredentials[id] ?? {},
          webhookUrl: `${config.server.publicUrl}/api/ccaas/${id}`,
        },
        { ...world, timeoutMs: config.relay.callTimeoutMs },
      );
      return { id, tenantId, center: withBelievedTimes(center, world.clock) };
    } catch (refused) {
      if (!(refused instanceof ConnectionRefused)) throw refused;
      throw unusable(`is not usable for the connection ${id}: ${refused.message}`);
    }
  });
  return new Map(connected.map((one) => [one.id, one]));
}

const unusable = (why: string): ConfigError =>
  new ConfigError(
    ['CCAAS_CONNECTIONS'],
    `Case Swarm does not start: CCAAS_CONNECTIONS ${why}. See docs/contact-centers.`,
  );
