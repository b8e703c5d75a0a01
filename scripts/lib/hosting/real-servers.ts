import { spawn } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { apacheRules, nginxRules } from './servers';

/** A server of Debian or Ubuntu with the rules that the site ships, at the root of a host or below a path. */
export interface RealServer {
	readonly name: string;
	readonly program: string;
	readonly base: string;
	/** Writes what it reads into its own folder, and gives what it is started with: it stays in the foreground. */
	settings(folder: string, port: number): string[];
}

const MODULES = '/usr/lib/apache2/modules';
/** Those that a bare Debian loads, then `a2enmod rewrite headers`; `mpm_event` and `authz_core` answer at all. */
const APACHE_MODULES =
	'mpm_event authz_core alias dir mime setenvif filter deflate negotiation autoindex rewrite headers'.split(
		' '
	);

function apacheSettings(folder: string, port: number, override: boolean, rules: string): string[] {
	const root = join(folder, 'root');
	if (override) writeFileSync(join(root, '.htaccess'), rules);
	else writeFileSync(join(folder, 'rules.conf'), rules);
	const file = join(folder, 'apache.conf');
	const debian = ['mime', 'deflate', 'negotiation'].map(
		(name) => `Include /etc/apache2/mods-available/${name}.conf`
	);
	writeFileSync(
		file,
		`ServerRoot ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
ServerName localhost
Listen 127.0.0.1:${port}
${APACHE_MODULES.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
${debian.join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
<VirtualHost 127.0.0.1:${port}>
DocumentRoot ${root}
<Directory ${root}>
Require all granted
Options FollowSymLinks
AllowOverride ${override ? 'All' : 'None'}
</Directory>
${override ? '' : `Include ${folder}/rules.conf`}
</VirtualHost>
`
	);
	return ['-f', file, '-DFOREGROUND'];
}

function nginxSettings(folder: string, port: number, rules: string): string[] {
	writeFileSync(join(folder, 'rules.conf'), rules);
	const file = join(folder, 'nginx.conf');
	const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${folder}/${name};`
	);
	// What the rules include stands beside them.
	symlinkSync('/etc/nginx/mime.types', join(folder, 'mime.types'));
	writeFileSync(
		file,
		`daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
access_log off;
${kept.join('\n')}
include /etc/nginx/mime.types;
server {
listen 127.0.0.1:${port};
root ${folder}/root;
include ${folder}/rules.conf;
}
}
`
	);
	return ['-p', folder, '-c', file, '-e', join(folder, 'error.log')];
}

export const REAL_SERVERS: readonly RealServer[] = ['', '/maillage'].flatMap((base) => [
	{
		name: 'nginx',
		program: 'nginx',
		base,
		settings: (folder, port) => nginxSettings(folder, port, nginxRules(base))
	},
	{
		name: 'Apache (VirtualHost)',
		program: 'apache2',
		base,
		settings: (folder, port) => apacheSettings(folder, port, false, apacheRules(base))
	},
	{
		name: 'Apache (.htaccess)',
		program: 'apache2',
		base,
		settings: (folder, port) => apacheSettings(folder, port, true, apacheRules(base))
	}
]);

/** Where Debian puts servers, which not every user's `PATH` has. */
const pathOf = (program: string) =>
	['/usr/sbin', '/usr/local/sbin', '/usr/bin'].map((folder) => join(folder, program)).find(existsSync);

const freePort = () =>
	new Promise<number>((found) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => found(port));
		});
	});

/** Waits for a server to answer, whatever it does; false where it ends before. */
async function answers(url: string, ended: () => boolean): Promise<boolean> {
	while (!ended()) {
		if (
			await fetch(url).then(
				() => true,
				() => false
			)
		)
			return true;
		await new Promise((next) => setTimeout(next, 50));
	}
	return false;
}

/**
 * Starts a server over a built site and gives what `use` says of its address: `undefined` where it is not installed,
 * its own words where it does not start.
 */
export async function withRealServer(
	{ program, base, settings }: RealServer,
	build: string,
	use: (url: string) => Promise<string[]>
): Promise<string[] | undefined> {
	const path = pathOf(program);
	if (path === undefined) return undefined;
	const folder = mkdtempSync(join(tmpdir(), 'maillage-host-'));
	chmodSync(folder, 0o755);
	mkdirSync(join(folder, 'root'));
	if (base !== '') symlinkSync(resolve(build), join(folder, 'root', base));
	else for (const name of readdirSync(build)) symlinkSync(resolve(build, name), join(folder, 'root', name));
	const port = await freePort();
	const server = spawn(path, settings(folder, port), { stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	let ended = false;
	for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += String(text)));
	const end = new Promise<void>((done) =>
		server.on('close', () => {
			ended = true;
			done();
		})
	);
	try {
		const url = `http://127.0.0.1:${port}${base}`;
		return (await answers(url, () => ended)) ? await use(url) : [`ne démarre pas\u202F: ${said.trim()}`];
	} finally {
		server.kill('SIGTERM');
		await end;
		rmSync(folder, { recursive: true, force: true });
	}
}
