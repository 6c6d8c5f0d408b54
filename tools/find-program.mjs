import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Returns the path of a program, given by its name on the PATH or by an absolute path; undefined if not installed. */
export function findProgram(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.resolve(folder, program))
    .find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
