/** The few parts of teams-js that we use, named, so that the rest of it stays out of the bundle. */
import { app, authentication } from '@microsoft/teams-js';

export const {
  initialize,
  getContext,
  getImmediateParentOrigin,
  registerOnThemeChangeHandler,
  notifySuccess,
  openLink,
} = app;
export const getAuthToken = (): Promise<string> => authentication.getAuthToken();
