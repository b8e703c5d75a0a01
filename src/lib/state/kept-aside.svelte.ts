import { readText, writeText, type TextStore } from '../data/files/device';
import { saveFile } from '../data/files/save-file';

/**
 * What this device keeps under a key and this version cannot read: put beside, never dropped, until the reader has
 * erased it.
 */
export class KeptAside {
	#store: TextStore | undefined;
	#key: string;
	#beside: string;
	/** What was set aside, now or earlier. */
	text = $state.raw<string>();

	constructor(store: TextStore | undefined, key: string) {
		this.#store = store;
		this.#key = key;
		this.#beside = `${key}:illisible`;
		this.read();
	}

	/** Looks again for what was set aside: another tab may have done it. */
	read(): void {
		this.text = readText(this.#store, this.#beside);
	}

	/** Moves aside what stands under the key: a full device has no room for two copies. */
	put(): void {
		const text = readText(this.#store, this.#key);
		if (text === undefined) return;
		const before = this.text;
		const all = before === undefined || before === text ? text : `${before}\n${text}`;
		writeText(this.#store, this.#key, undefined);
		if (!writeText(this.#store, this.#beside, all)) writeText(this.#store, this.#key, text);
		this.text = all;
	}

	/** Gives it to the reader as a file. */
	save = (): void => {
		if (this.text === undefined) return;
		const name = `${this.#key.replace(/[^a-z0-9]+/gi, '-')}-illisible.txt`;
		saveFile(new Blob([this.text], { type: 'text/plain' }), name);
	};

	erase = (): void => {
		writeText(this.#store, this.#beside, undefined);
		this.text = undefined;
	};
}
