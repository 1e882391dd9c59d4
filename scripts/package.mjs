// Makes `policy-draft-VERSION.vsix` in the top folder. Everything is bundled, so no node_modules go in.
import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { createVSIX } from '@vscode/vsce';

const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
const packagePath = `${name}-${version}.vsix`;

execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
// Links in the README stay as they are: there is no address that they could be made absolute with.
await createVSIX({ packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });

const { size } = await stat(packagePath);
console.log(`${packagePath}: ${(size / 1024 / 1024).toFixed(2)} MB`);
