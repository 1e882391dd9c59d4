import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout; it is at the same time the extension under development. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything the harness obtains or leaves behind stands here; the folder is ignored by git. */
export const harnessFolder = path.join(root, '.vscode-test');
