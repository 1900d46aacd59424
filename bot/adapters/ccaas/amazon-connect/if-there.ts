import { OutsideError } from '../../../ports/outside-error.ts';

/** A malformed id is `InvalidParameterException`: there is nothing under it either. */
const notThere: readonly string[] = ['ResourceNotFoundException', 'InvalidParameterException'];

/** What was asked for; undefined when there is no such thing. @throws OutsideError for anything else */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof OutsideError && notThere.includes(error.code)) return undefined;
    throw error;
  }
}
