import { expect, test } from 'vitest';
import { progressOn } from '../../../scripts/lib/download/progress';

function screenOf(isTTY: boolean) {
	const written: string[] = [];
	let now = 0;
	const progress = progressOn({ isTTY, write: (text: string) => written.push(text) }, 'contours', () => now);
	const at = (ms: number, bytes: number, total?: number) => {
		now = ms;
		progress.listener.progress(bytes, total);
	};
	return { written, progress, at };
}

test('a log gets a line each quarter, with bytes and rate', () => {
	const { written, at } = screenOf(false);
	at(0, 1e6, 40e6);
	at(1000, 11e6, 40e6);
	at(1500, 12e6, 40e6);
	at(4000, 40e6, 40e6);
	expect(written).toEqual([
		'  contours\u202F: 11,0\u00A0Mo sur 40,0\u00A0Mo, 10,0\u00A0Mo/s\n',
		'  contours\u202F: 40,0\u00A0Mo sur 40,0\u00A0Mo, 9,8\u00A0Mo/s\n'
	]);
});

test('a terminal gets a bar that is drawn again in place, ten times a second at most', () => {
	const { written, at, progress } = screenOf(true);
	at(0, 0, 24e6);
	at(50, 1e6, 24e6);
	at(1000, 12e6, 24e6);
	progress.end('téléchargé');
	expect(written).toEqual([
		'\r\u001B[2K  contours [░░░░░░░░░░░░░░░░░░░░░░░░] 0,0\u00A0Mo sur 24,0\u00A0Mo',
		'\r\u001B[2K  contours [████████████░░░░░░░░░░░░] 12,0\u00A0Mo sur 24,0\u00A0Mo, 12,0\u00A0Mo/s',
		'\r\u001B[2K',
		'  contours\u202F: téléchargé\n'
	]);
});

test('without a length, bytes and rate alone; a new try begins the rate anew', () => {
	const { written, at, progress } = screenOf(false);
	at(0, 1e6);
	at(2000, 11e6);
	progress.listener.retry('répond 500', 2000, 1);
	at(10_000, 11e6);
	at(11_000, 21e6);
	expect(written).toEqual([
		'  contours\u202F: 11,0\u00A0Mo, 5,0\u00A0Mo/s\n',
		'  contours\u202F: l’adresse répond 500 (essai 1), nouvel essai dans 2 s\n',
		'  contours\u202F: 11,0\u00A0Mo\n',
		'  contours\u202F: 21,0\u00A0Mo, 10,0\u00A0Mo/s\n'
	]);
});
