import type { SourceCell } from '../source';

/** A text while it is read, what is shown with a line through it apart. */
export class StruckText {
	kept = '';
	struck = '';
	/** Whether what comes next is shown so. */
	through = false;

	write(part: string): void {
		if (this.through) this.struck += part;
		else this.kept += part;
	}

	/** What stays of the text; all of it where all is struck. */
	get text(): string {
		return this.kept.trim() === '' ? this.kept + this.struck : this.kept;
	}

	/** What the cell says besides its text. */
	get marks(): Pick<SourceCell, 'struck' | 'struckPart'> {
		const part = this.struck.replace(/\s+/g, ' ').trim();
		if (part === '') return {};
		return this.kept.trim() === '' ? { struck: true } : { struckPart: part };
	}
}
