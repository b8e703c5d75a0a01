import { eraseLocal, readLocal, type LocalCampaign } from '../data/posts/local';

/** The list that this device keeps: another tab may change it. */
export class OwnList {
	kept = $state.raw<LocalCampaign>();
	/** The text of a list that cannot be read any more: offered before it is dropped. */
	unreadable = $state.raw<string>();

	restore(region: string): void {
		const read = readLocal(region);
		this.kept = read.kind === 'list' ? read.local : undefined;
		this.unreadable = read.kind === 'unreadable' ? read.text : undefined;
	}

	erase(): void {
		eraseLocal();
		this.kept = undefined;
		this.unreadable = undefined;
	}
}
