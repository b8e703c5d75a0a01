import * as v from 'valibot';
import { readText, writeText, type TextStore } from '../data/files/device';

/** Perimeters kept on this device: their codes, newest first. Nothing leaves the device. */
export const KEPT = 'maillage:perimetres';
/** The perimeter that was being made, where the address cannot carry it. */
const CURRENT = 'maillage:perimetre-en-cours';

const keptSchema = v.array(v.object({ code: v.string(), date: v.string() }));
export type Kept = v.InferOutput<typeof keptSchema>[number];

/** What is kept: `unreadable` where this version cannot read it. */
export function readKeptPerimeters(store: TextStore | undefined): Kept[] | 'unreadable' {
	try {
		const result = v.safeParse(keptSchema, JSON.parse(readText(store, KEPT) ?? '[]'));
		return result.success ? result.output : 'unreadable';
	} catch {
		return 'unreadable';
	}
}

/** What is kept and can be read. */
function readable(store: TextStore | undefined): Kept[] {
	const kept = readKeptPerimeters(store);
	return kept === 'unreadable' ? [] : kept;
}

const nameIn = (code: string) => code.slice(0, code.indexOf('~'));

/** Keeps a perimeter in the place of the one of the same name; `false` where the device refuses. */
export function keep(store: TextStore | undefined, code: string, date: string): boolean {
	const others = readable(store).filter((kept) => nameIn(kept.code) !== nameIn(code));
	return writeText(store, KEPT, JSON.stringify([{ code, date }, ...others]));
}

export function forget(store: TextStore | undefined, code: string): void {
	writeText(store, KEPT, JSON.stringify(readable(store).filter((kept) => kept.code !== code)));
}

export const readCurrent = (store: TextStore | undefined) => readText(store, CURRENT);
export const writeCurrent = (store: TextStore | undefined, code: string | undefined) =>
	writeText(store, CURRENT, code);
