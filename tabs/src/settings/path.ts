export const settingsPath = '/api/v1/settings';
