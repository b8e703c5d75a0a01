/**
 * Option that a key makes active in a listbox of `count` options (−1: none is), after the WAI-ARIA
 * combobox pattern; `undefined` where the key is not for the listbox.
 */
export function activeAfter(key: string, active: number, count: number): number | undefined {
	if (count === 0) return undefined;
	switch (key) {
		case 'ArrowDown':
			return active + 1 < count ? active + 1 : 0;
		case 'ArrowUp':
			return active > 0 ? active - 1 : count - 1;
		case 'Home':
			return 0;
		case 'End':
			return count - 1;
		default:
			return undefined;
	}
}
