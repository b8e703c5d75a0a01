import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { quoted } from '../../../src/lib/domain/text/french';
import { RebuildError } from '../problem';

/** Moment a process began, where the system says it: a number given anew to another process is told by it. */
function beginningOf(pid: number): string {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
	} catch {
		return '';
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// It runs, but is another user's.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Whether the process that wrote a lock still runs. */
function isHeld(content: string): boolean {
	const [pid, beginning] = content.split(' ');
	const number = Number(pid);
	if (!Number.isInteger(number) || number <= 0 || !isAlive(number)) return false;
	return !beginning || beginningOf(number) === beginning;
}

function contentOf(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8').trim();
	} catch {
		return undefined;
	}
}

/** Makes the lock if there is none: a link is made by one process alone. */
function made(path: string, mine: string): boolean {
	try {
		linkSync(mine, path);
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
		throw error;
	}
}

/**
 * Keeps others from writing a bundle while this process does; the lock of a process that is no more is taken
 * over. Returns what gives it back. Stops where another run holds it.
 */
export function lockOf(folder: string): () => void {
	const path = `${folder}.lock`;
	const mine = `${path}.${process.pid}`;
	mkdirSync(dirname(folder), { recursive: true });
	writeFileSync(mine, `${process.pid} ${beginningOf(process.pid)}`);
	try {
		for (let tries = 0; tries < 3; tries++) {
			if (made(path, mine)) return () => rmSync(path, { force: true });
			const content = contentOf(path);
			if (content !== undefined && isHeld(content))
				throw new RebuildError('une autre reconstruction de ce dossier est en cours', {
					file: basename(folder),
					value: `processus ${content.split(' ')[0]}`,
					expected: `sa fin, puis relancez\u202F; si rien ne tourne, supprimez ${quoted(basename(path))}`
				});
			if (content === undefined) continue;
			// Taken away by one process alone; another that comes later takes nothing, or gives it back.
			const stale = `${mine}.stale`;
			renameSync(path, stale);
			if (contentOf(stale) !== content) made(path, stale);
			rmSync(stale, { force: true });
		}
		throw new RebuildError('une autre reconstruction de ce dossier commence au même moment', {
			file: basename(folder),
			expected: 'sa fin, puis relancez'
		});
	} finally {
		rmSync(mine, { force: true });
	}
}
