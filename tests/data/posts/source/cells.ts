import { readFileSync } from 'node:fs';
import { readSource } from '../../../../src/lib/data/posts/source/read-source';
import type { SourceSheet } from '../../../../src/lib/data/posts/source/source';

/** A list as an agency keeps it, from the fixtures. */
export const listFile = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/import/${name}`));

export const sheetsOf = async (bytes: Uint8Array, file = 'liste') => (await readSource(bytes, file)).sheets;

/** Texts of the rows, with their lines. */
export const textsOf = ({ rows }: SourceSheet) =>
	rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)]);

/** Why a file is refused, with ordinary spaces. */
export const refusalOf = async (bytes: Uint8Array, file = 'liste') =>
	((await readSource(bytes, file)).refused ?? 'lu').replace(/[\u202f\u00a0]/g, ' ');
