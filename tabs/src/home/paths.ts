const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const homePath = (): string => `/api/v1/me/home?zone=${encodeURIComponent(zone())}`;
export const preferencesPath = (): string =>
  `/api/v1/me/preferences?zone=${encodeURIComponent(zone())}`;
