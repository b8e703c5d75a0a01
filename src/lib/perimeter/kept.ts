import * as v from 'valibot';
import { isPerimeterCode, perimeterName } from '../domain/territory/perimeter-code';
import { readText, type TextStore } from '../data/files/device';
import { keptDate, keptList, keptVersion, readJson, writeJson, writeList } from '../data/files/device-json';

/** Perimeters kept on this device: their codes, newest first. Nothing leaves the device. */
export const KEPT = 'maillage:perimetres';
/** The perimeter that was being made, where the address cannot carry it. */
export const CURRENT = 'maillage:perimetre-en-cours';

const codeSchema = v.pipe(v.string(), v.check(isPerimeterCode));
const keptSchema = v.object({ code: codeSchema, date: keptDate });
const keptListSchema = keptList(keptSchema, ({ code }) => code);
const currentSchema = v.strictObject({ version: keptVersion, code: codeSchema });
export type KeptPerimeter = v.InferOutput<typeof keptSchema>;

/** What is kept: `unreadable` where this version cannot read it. */
export const readKeptPerimeters = (store: TextStore | undefined): KeptPerimeter[] | 'unreadable' =>
	readJson(store, KEPT, keptListSchema) ?? [];

/** What is kept and can be read. */
function readable(store: TextStore | undefined): KeptPerimeter[] {
	const kept = readKeptPerimeters(store);
	return kept === 'unreadable' ? [] : kept;
}

/** Keeps a perimeter in the place of the one of the same name; `false` where the device refuses. */
export function keep(store: TextStore | undefined, code: string, date: string): boolean {
	const others = readable(store).filter((kept) => perimeterName(kept.code) !== perimeterName(code));
	return writeList(store, KEPT, [{ code, date }, ...others]);
}

/** Forgets a perimeter; `false` where the device refuses. */
export const forget = (store: TextStore | undefined, code: string): boolean =>
	writeList(
		store,
		KEPT,
		readable(store).filter((kept) => kept.code !== code)
	);

/** The code of the perimeter that was being made; before there was a version, the code alone. */
export function readCurrent(store: TextStore | undefined): string | 'unreadable' | undefined {
	const text = readText(store, CURRENT);
	if (text === undefined || isPerimeterCode(text)) return text;
	const read = readJson(store, CURRENT, currentSchema);
	return read === 'unreadable' ? read : read?.code;
}

/** Keeps the perimeter being made, or forgets it; `false` where the device refuses. */
export const writeCurrent = (store: TextStore | undefined, code: string | undefined): boolean =>
	writeJson(store, CURRENT, code === undefined ? undefined : { code });
