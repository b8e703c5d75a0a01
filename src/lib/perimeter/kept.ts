import * as v from 'valibot';

/** Perimeters kept on this device: their codes, newest first. Nothing leaves the device. */
const KEPT = 'maillage:perimetres';
/** The perimeter that was being made, where the address cannot carry it. */
const CURRENT = 'maillage:perimetre-en-cours';

const keptSchema = v.array(v.object({ code: v.string(), date: v.string() }));
export type Kept = v.InferOutput<typeof keptSchema>[number];

/** What is kept, and whether this browser can keep anything. */
export function readKept(storage: Storage | undefined): Kept[] {
	try {
		const result = v.safeParse(keptSchema, JSON.parse(storage?.getItem(KEPT) ?? '[]'));
		return result.success ? result.output : [];
	} catch {
		return [];
	}
}

const nameIn = (code: string) => code.slice(0, code.indexOf('~'));

/** Keeps a perimeter in the place of the one of the same name; `false` where the device refuses. */
export function keep(storage: Storage | undefined, code: string, date: string): boolean {
	const others = readKept(storage).filter((kept) => nameIn(kept.code) !== nameIn(code));
	return write(storage, KEPT, JSON.stringify([{ code, date }, ...others]));
}

export function forget(storage: Storage | undefined, code: string): void {
	write(storage, KEPT, JSON.stringify(readKept(storage).filter((kept) => kept.code !== code)));
}

export const readCurrent = (storage: Storage | undefined): string | undefined => {
	try {
		return storage?.getItem(CURRENT) ?? undefined;
	} catch {
		return undefined;
	}
};

export function writeCurrent(storage: Storage | undefined, code: string | undefined): boolean {
	return write(storage, CURRENT, code);
}

function write(storage: Storage | undefined, key: string, value: string | undefined): boolean {
	try {
		if (!storage) return false;
		if (value === undefined) storage.removeItem(key);
		else storage.setItem(key, value);
		return true;
	} catch {
		return false;
	}
}

/** The device's storage; absent where the browser refuses it. */
export function deviceStorage(): Storage | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		return undefined;
	}
}
