import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPublishedRemarks } from '../../../scripts/lib/bundle/remarks';
import { Notices } from '../../../scripts/lib/notices';
import { readRemarks } from '../../../src/lib/data/remarks/remark-store';
import { remark } from '../../fixtures/remarks';
import { smallAtlas } from '../../fixtures/small-atlas';

const HEAD = 'niveau;code;nom;priorite;remarque;motif;service;date';
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'remontees-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, ...lines: string[]) =>
	writeFileSync(join(folder, name), [HEAD, ...lines].join('\n'));
const publish = (notices = new Notices()) => readPublishedRemarks(folder, smallAtlas, undefined, notices);

describe('the published remarks', () => {
	test('are none where no file was put there', () => {
		expect(publish()).toBeUndefined();
		expect(
			readPublishedRemarks(join(folder, 'absent'), smallAtlas, undefined, new Notices())
		).toBeUndefined();
		write('vide.csv');
		expect(publish()).toBeUndefined();
	});

	test('are those of every file, one a line, in a stable order, as the site reads them', () => {
		write(
			'b.csv',
			'commune;63001;;normale;Une maison de santé ouvre en mars.;;Délégation du Puy-de-Dôme;2025-11-03'
		);
		write('a.csv', 'commune;63002;;haute;Fermeture.;Urgence;CPAM;2025-11-04');
		const file = publish()!;
		expect(file.path).toMatch(/^remarks\.[0-9a-f]{10}\.json$/);
		const text = new TextDecoder().decode(file.bytes);
		expect(text.split('\n')).toHaveLength(5);
		expect(readRemarks(JSON.parse(text), file.path)).toEqual([
			remark(),
			{
				level: 'commune',
				code: '63002',
				priority: 'high',
				text: 'Fermeture.',
				reason: 'Urgence',
				service: 'CPAM',
				date: '2025-11-04'
			}
		]);
	});

	test('stop the run at an unknown code: file, line, value and the nearest', () => {
		write('a.csv', 'commune;63001;;normale;Oui.;;A;2025-11-03', 'commune;63009;;normale;Oui.;;A;2025-11-03');
		expect(() => publish()).toThrow(
			/^a\.csv, ligne 3, colonne «\u202Fcode\u202F»\u202F: Ce code n’existe pas .* Le plus proche\u202F: 63001 \(Le Puy-Neuf\)\. \(lu\u202F: «\u202F63009\u202F»\)$/
		);
	});

	test('stop where two files say two things of one territory for one service', () => {
		write('a.csv', 'commune;63001;;normale;Oui.;;A;2025-11-03');
		write('b.csv', 'commune;63001;;normale;Non.;;a;2025-11-04');
		expect(() => publish()).toThrow(
			'b.csv\u202F: remarque de ce service sur ce territoire déjà lue dans a.csv'
		);
	});
});
