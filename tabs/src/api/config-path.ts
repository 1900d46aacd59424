export const configPath = '/config.json';
