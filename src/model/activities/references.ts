/** An activity that names more others than this was written by a program that went wrong: nobody reads on. */
export const MAX_REFERENCES = 200;
