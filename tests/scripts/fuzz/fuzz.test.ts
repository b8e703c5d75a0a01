import { describe, expect, it } from 'vitest';
import { mustBeEqual, mustBeSentence, orRefused } from '../../../scripts/lib/fuzz/fault';
import { mutatedBytes, mutatedValue } from '../../../scripts/lib/fuzz/mutate';
import { READERS } from '../../../scripts/lib/fuzz/reader';
import { fuzz } from '../../../scripts/lib/fuzz/run';
import { drawsOf } from '../../../scripts/lib/demonstration/random';
import { BundleError } from '../../../src/lib/data/bundle/bundle';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { BUNDLE_PATH } from '../../../src/lib/data/bundle/site';

describe('the hostile inputs', () => {
	it('are the same for the same seed and number', () => {
		const source = new TextEncoder().encode('id_poste;structure;etp');
		const made = (number: number) => mutatedBytes(source, drawsOf(19, `csv ${number}`));
		expect(made(3)).toEqual(made(3));
		expect([0, 1, 2, 3, 4, 5, 6, 7].some((number) => made(number).length !== source.length)).toBe(true);
	});

	it('leave what they were made from as it was', () => {
		const value = { codes: ['63430'], fte: 1 };
		for (let at = 0; at < 200; at++) mutatedValue(value, drawsOf(19, `${at}`));
		expect(value).toEqual({ codes: ['63430'], fte: 1 });
	});

	it('find every reader sound, for the first cases of a seed', async () => {
		const folder = `static/${BUNDLE_PATH}`;
		const { cases, failures } = await fuzz(readBundle(folder), {
			seed: 19,
			readers: READERS,
			seconds: 1.4,
			folder
		});
		expect(failures).toEqual([]);
		expect([...cases.keys()]).toEqual(['csv', 'xlsx', 'ods', 'geojson', 'bundle', 'address', 'storage']);
		for (const count of cases.values()) expect(count).toBeGreaterThan(0);
	});
});

describe('what a reader is held to', () => {
	it('is to refuse by an error of ours, with a French sentence', async () => {
		const refusing = (error: Error) =>
			orRefused(() => {
				throw error;
			});
		await expect(refusing(new BundleError('Le fichier est endommagé.'))).resolves.toBeUndefined();
		await expect(refusing(new BundleError('TypeError: x is undefined.'))).rejects.toThrow('not French');
		await expect(refusing(new TypeError('x is undefined'))).rejects.toThrow(TypeError);
	});

	it('is to end its sentences', () => {
		expect(() => mustBeSentence('Le fichier est vide.')).not.toThrow();
		expect(() => mustBeSentence('Le fichier est vide')).toThrow('no end');
	});

	it('is to keep sums, rounding aside', () => {
		expect(() => mustBeEqual(0.1 + 0.2, 0.3, 'fte')).not.toThrow();
		expect(() => mustBeEqual(0.31, 0.3, 'fte')).toThrow('fte: 0.31 instead of 0.3');
		expect(() => mustBeEqual(NaN, 0.3, 'fte')).toThrow('fte is NaN');
	});
});
