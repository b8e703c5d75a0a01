/** After this, whoever reads may print: a phone gives no other sign. In milliseconds. */
const LATER_MS = 8000;

/**
 * Calls `load` once, when the reader may be about to print: a shortcut begins, the pointer leaves for the browser's
 * menu, or some time has passed. A page is printed at once: nothing can be loaded then. Returns what forgets it.
 */
export function whenPaperIsNear(load: () => void): () => void {
	const near = () => {
		forget();
		load();
	};
	const pressed = ({ key }: KeyboardEvent) => {
		if (key === 'Control' || key === 'Meta') near();
	};
	const timer = setTimeout(near, LATER_MS);
	function forget() {
		clearTimeout(timer);
		removeEventListener('keydown', pressed);
		removeEventListener('blur', near);
		document.documentElement.removeEventListener('mouseleave', near);
	}
	addEventListener('keydown', pressed);
	addEventListener('blur', near);
	document.documentElement.addEventListener('mouseleave', near);
	return forget;
}
