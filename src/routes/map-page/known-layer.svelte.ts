import { BundleError } from '$lib/data/bundle/bundle';
import type { KnownStructure } from '$lib/domain/census/census';
import type * as MapKnown from './map-known';

const UNREADABLE = 'Les structures connues n’ont pas pu être chargées. Vérifiez la connexion.';

/** The layer of known structures as far as it has been asked for. */
export class KnownLayer {
	/** Its code, and the census; absent until both are there. */
	loaded = $state.raw<{ readonly code: typeof MapKnown; readonly census: readonly KnownStructure[] }>();
	/** A French sentence where they could not be loaded. */
	problem = $state.raw<string>();

	/** Id of the mark that is open. */
	opened = $state.raw<string>();
	#button: HTMLElement | undefined;

	/** Opens a mark, or closes the one that is open; its button takes the focus back. */
	open(id: string, button: HTMLElement): void {
		this.opened = this.opened === id ? undefined : id;
		this.#button = button;
	}

	close(): void {
		this.opened = undefined;
		this.#button?.focus();
	}

	/** Loads them once; after a failure the next call tries again. */
	async load(url: string): Promise<void> {
		if (this.loaded) return;
		this.problem = undefined;
		try {
			const code = await import('./map-known');
			this.loaded = { code, census: await code.fetchCensus(url) };
		} catch (error) {
			this.problem = error instanceof BundleError ? error.message : UNREADABLE;
		}
	}
}
