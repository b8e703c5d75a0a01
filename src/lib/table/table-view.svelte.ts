import { goto } from '$app/navigation';
import { page } from '$app/state';
import { BASE_LEVELS } from '../domain/territory/atlas';
import { formatView, parseView, type Known, type View } from '../domain/view/view';
import type { Bundle } from '../state/bundle.svelte';
import { ViewState } from '../state/view.svelte';

/** Levels that the table lists. */
export const TABLE_LEVELS = [...BASE_LEVELS, 'cls'] as const;

/** The view of the table: the same address as the map's, with the levels that the map does not draw. */
export class TableViewState extends ViewState {
	#files: Bundle;
	#shown = $state.raw(false);
	#knownHere: Known | undefined = $derived.by(() => {
		const { manifest, atlas } = this.#files;
		return (
			manifest &&
			atlas && {
				campaigns: manifest.campaigns.map(({ id }) => id),
				hasTerritory: (ref) => this.#files.hasTerritory(ref),
				readAs: (ref) => this.#files.readAs(ref)
			}
		);
	});
	#read = $derived(
		parseView(this.#shown ? page.url.searchParams : new URLSearchParams(), this.#knownHere, TABLE_LEVELS)
	);
	override readonly view: View = $derived(this.#read.view);
	override readonly problems: readonly string[] = $derived(this.#read.problems);

	constructor(bundle: Bundle) {
		super(bundle);
		this.#files = bundle;
	}

	override follow(): void {
		super.follow();
		this.#shown = true;
	}

	/** Resolves when the address says it. */
	override set(change: Partial<View>, { replace = false } = {}): Promise<void> {
		const query = formatView({ ...this.view, ...change });
		return goto(query ? `?${query}` : location.pathname, {
			replaceState: replace,
			noScroll: true,
			keepFocus: true
		});
	}
}
