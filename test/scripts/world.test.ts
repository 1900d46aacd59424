import assert from 'node:assert/strict';
import { movedTo } from '../../scripts/world.ts';

describe('a world on other ports', () => {
  const ports = {
    page: 5000,
    entra: 40_020,
    graph: 40_011,
    dataverse: 5003,
    connector: 5004,
    ccaas: 5005,
    bot: 39_781,
  };

  it('exchanges each once, also where a new one begins like an old one', () => {
    assert.equal(
      movedTo(ports, 'http://localhost:4001 http://localhost:4002/v1 http://localhost:3978/api'),
      'http://localhost:40020 http://localhost:40011/v1 http://localhost:39781/api',
    );
  });

  it('leaves every other port as it is', () => {
    assert.equal(movedTo(ports, 'http://localhost:40010'), 'http://localhost:40010');
  });
});
