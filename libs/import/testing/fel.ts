import { FilFel } from '../fil-fel.js';

/** The codes of the FilFel that the promise ends in; anything else fails the test. */
export const filkoder = async (lofte: Promise<unknown>): Promise<readonly string[]> => {
  try {
    await lofte;
  } catch (error) {
    if (error instanceof FilFel) return error.fel.map(({ kod }) => kod);
    throw error;
  }
  return [];
};
