import { deviceStore, readText, writeText } from '../data/files/device';

const KEY = 'maillage-raccourcis';

/** Whether single-key shortcuts such as "/" work: people who dictate, or hit keys by mistake, switch them off. */
class KeyShortcuts {
	#on = $state(readText(deviceStore(), KEY) !== 'non');
	/** The device does not keep the choice. */
	refused = $state(false);

	get on(): boolean {
		return this.#on;
	}

	set on(on: boolean) {
		this.#on = on;
		this.refused = !writeText(deviceStore(), KEY, on ? undefined : 'non');
	}
}

export const keyShortcuts = new KeyShortcuts();
