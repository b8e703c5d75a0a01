import type { Caption, Label } from './text';

/** Counts captions in the order in which they are written. */
export class Captions {
	readonly all: Caption[] = [];
	next(label: Label, text: string): Caption {
		const number = this.all.filter((one) => one.label === label).length + 1;
		const caption = { label, number, text };
		this.all.push(caption);
		return caption;
	}
}
