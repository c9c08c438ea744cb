// Builds the page when what it is made of has changed, and is silent otherwise: Maven calls this in each build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const module = dirname(fileURLToPath(import.meta.url));
const web = join(module, 'src/main/web');
const documents = join(module, '../../docs/openapi');
const stamp = join(module, 'target/page.stamp');
const built = join(module, 'target/classes/META-INF/resources/app/index.html');

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && !entry.name.includes('.gen.'))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  paths.forEach((path) => hash.update(path).update(readFileSync(path)));
  return hash.digest('hex');
}

function npm(...words) {
  execFileSync('npm', words, { cwd: web, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
}

const wanted = digest([...files(web), ...files(documents)]);
if (!existsSync(built) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const lock = digest([join(web, 'package-lock.json')]);
  const installed = join(web, 'node_modules/.installed');
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
    npm('ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
    writeFileSync(installed, lock);
  }
  npm('run', '--silent', 'build');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
