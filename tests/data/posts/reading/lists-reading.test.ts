import { expect, it } from 'vitest';
import { ListsReading } from '../../../../src/lib/data/posts/reading/lists-reading';
import { listFile } from '../source/cells';

const files = (...names: string[]) => names.map((file) => ({ file, bytes: listFile(file) }));

it('files are announced one after the other, and one that is refused stops none', async () => {
	const names = ['A07-libreoffice.ods', 'wrong-crc-etp9.xlsx', 'B15-bis-csv-excel-fr.csv'];
	const said: string[] = [];
	const read = await new ListsReading().read(files(...names), ({ file, at, of }) =>
		said.push(`${at + 1}/${of} ${file}`)
	);
	expect(said).toEqual(names.map((file, i) => `${i + 1}/3 ${file}`));
	expect(read.map(({ sheets, refused }) => [sheets.length, refused !== undefined])).toEqual([
		[1, false],
		[0, true],
		[1, false]
	]);
	expect(read.map(({ sheets }) => sheets[0]?.rows)).toEqual([2, undefined, 2]);
});

it('each sheet is a line: a hidden one is not ticked, and says why', async () => {
	const [read] = await new ListsReading().read(
		files('B01-feuille-masquee-de-l-an-dernier.xlsx'),
		() => undefined
	);
	expect(read?.sheets.map(({ hidden, ticked, readable }) => [hidden, ticked, readable])).toEqual([
		[true, false, true],
		[false, true, true]
	]);
	expect(read?.sheets[0]?.why).toContain('feuille masquée');
});
