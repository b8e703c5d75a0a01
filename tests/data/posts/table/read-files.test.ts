import { expect, it } from 'vitest';
import { readFiles } from '../../../../src/lib/data/posts/table/read-files';
import { listFile } from '../source/cells';

it('files are announced one after the other, and one that is refused stops none', async () => {
	const names = ['A07-libreoffice.ods', 'wrong-crc-etp9.xlsx', 'B15-bis-csv-excel-fr.csv'];
	const said: string[] = [];
	const read = await readFiles(
		{ files: names.map((file) => ({ file, bytes: listFile(file) })) },
		({ file, at, of }) => said.push(`${at + 1}/${of} ${file}`)
	);
	expect(said).toEqual(names.map((file, i) => `${i + 1}/3 ${file}`));
	expect(read.map(({ sheets, refused }) => [sheets.length, refused !== undefined])).toEqual([
		[1, false],
		[0, true],
		[1, false]
	]);
	expect(read.map(({ sheets }) => sheets[0]?.tables[0]?.rows.length)).toEqual([2, undefined, 2]);
});
