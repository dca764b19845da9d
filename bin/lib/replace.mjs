import { randomBytes } from 'node:crypto';
import { constants, rmSync } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileReason, Refusal } from './errors.mjs';

/* A file on a site is replaced as a whole: whoever reads it gets the old one or the new one, never half of it. */

/** Bytes that are written in one go, so that whoever wants to stop us can in between. */
const PIECE = 1024 * 1024;

/** What is not finished. Whatever ends the program, it is not left behind. */
const unfinished = new Set();
process.on('exit', () => unfinished.forEach((file) => rmSync(file, { force: true })));

/**
 * Looks whether a file can be written, before anything is asked of anybody.
 * @returns {Promise<{file: string, path: string, mode?: number, owner?: [number, number], text?: string}>} `text` is what is
 *   in it now
 */
export async function examineTarget(file) {
  const refuse = (why) => {
    throw new Refusal(`${file} is niet te schrijven: ${why}`, 'file');
  };
  const there = await stat(file).catch(({ code, message }) =>
    code === 'ENOENT' ? undefined : refuse(fileReason({ code, message })),
  );
  if (there?.isDirectory()) refuse(`dit is een map. Noem een bestand, zoals ${join(file, 'gegevens.json')}`);
  // To put another file in the place of a device or a pipe would take it away from everybody.
  if (there && !there.isFile())
    refuse('dit is geen gewoon bestand. Laat -o weg: dan komt het op het scherm.');
  // A link stays a link.
  const path = there ? await realpath(file) : file;
  const folder = dirname(path);
  await access(folder, constants.W_OK | constants.X_OK).catch((error) =>
    refuse(
      error.code === 'ENOENT' ? `de map ${folder} is er niet.` : `in de map ${folder}: ${fileReason(error)}`,
    ),
  );
  if (!there) return { file, path };
  const text = await readFile(path, 'utf8').catch((error) => refuse(fileReason(error)));
  return { file, path, mode: there.mode & 0o7777, owner: [there.uid, there.gid], text };
}

/** Writes beside the target, sees that it is on the disk, and puts it in its place, with the rights that it had. */
export async function replace({ file, path, mode, owner }, text) {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`,
  );
  unfinished.add(temporary);
  try {
    const handle = await open(temporary, 'wx');
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += PIECE) await handle.writeFile(bytes.subarray(at, at + PIECE));
      // Only the owner of the computer may give a file away; for others it is theirs already.
      if (owner) await handle.chown(...owner).catch(() => undefined);
      if (mode !== undefined) await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Refusal(`${file} is niet te schrijven: ${fileReason(error)}`, 'file');
  } finally {
    unfinished.delete(temporary);
  }
}

/** That the new name is on the disk as well. Not every system can. */
async function syncFolder(folder) {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
