/** Says whether a part of the page is pointed at or has the focus: what it may need is made ready. Attached to it. */
export const whenPointed = (tell: (pointed: boolean) => void) => (part: Element) => {
	for (const [event, pointed] of [
		['pointerenter', true],
		['pointerleave', false],
		['focusin', true],
		['focusout', false]
	] as const)
		part.addEventListener(event, () => tell(pointed));
};
