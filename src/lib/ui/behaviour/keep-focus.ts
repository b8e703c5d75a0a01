const FOCUSABLE = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';

const focusablesIn = (root: Element) =>
	[...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility());

/**
 * Attached to what holds controls that go away once they are used (a row that is removed, a form that is sent):
 * the focus that would be lost goes to what stands in their place, in the nearest part that is still there.
 */
export function keepFocus(root: Element): () => void {
	let last: Element | undefined;
	/** Around what has the focus, from the inside, with its rank among the controls of each. */
	let around: { readonly part: Element; readonly rank: number }[] = [];

	function remember(target: unknown) {
		if (!(target instanceof Element) || !root.contains(target)) return;
		last = target;
		around = [];
		for (let part = target.parentElement; part && root.contains(part); part = part.parentElement)
			around.push({ part, rank: focusablesIn(part).findIndex((one) => one === target) });
	}

	function restore() {
		if (!last || last.isConnected || document.activeElement !== document.body) return;
		last = undefined;
		for (const { part, rank } of around) {
			const controls = part.isConnected ? focusablesIn(part) : [];
			const next = controls[Math.min(Math.max(rank, 0), controls.length - 1)];
			if (!next) continue;
			next.focus();
			return;
		}
	}

	const focusin = ({ target }: Event) => remember(target);
	// What already has it.
	remember(document.activeElement);
	root.addEventListener('focusin', focusin);
	const observer = new MutationObserver(restore);
	observer.observe(root, { childList: true, subtree: true });
	return () => {
		observer.disconnect();
		root.removeEventListener('focusin', focusin);
	};
}
