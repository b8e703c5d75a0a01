/** The part of `localStorage` that is needed. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What this device keeps texts in; absent where the browser refuses it, and while a page is prerendered. */
export function deviceStore(): TextStore | undefined {
	try {
		return typeof localStorage === 'undefined' ? undefined : localStorage;
	} catch {
		return undefined;
	}
}

/** A text kept on this device; `undefined` where there is none or where it is refused. */
export function readText(store: TextStore | undefined, key: string): string | undefined {
	try {
		return store?.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Keeps a text, or forgets it (`undefined`); `false` where the device refuses or is full. */
export function writeText(store: TextStore | undefined, key: string, text: string | undefined): boolean {
	try {
		if (!store) return false;
		if (text === undefined) store.removeItem(key);
		else store.setItem(key, text);
		return true;
	} catch {
		return false;
	}
}
