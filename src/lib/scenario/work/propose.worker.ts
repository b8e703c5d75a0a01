import { objectiveTable } from '../../domain/scenario/comparison';
import { posed } from '../../domain/scenario/posed';
import { proposalOf } from '../../domain/scenario/proposal';
import { robustnessOf } from '../../domain/scenario/robust';
import type { Setting } from '../../domain/scenario/setting';
import { failureWords } from './failure';
import type { Asked, FromProposer, Ground, ProposerPart, ToProposer } from './messages';
import { saidObjectives, saidProposal, saidRobustness } from './said';

/** Answers questions off the page's own thread. */
let ground: Ground | undefined;
let latest = 0;

/** Lets a newer question in. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

async function answer(setting: Setting, { base, question }: Asked, id: number): Promise<void> {
	const say = (part: ProposerPart) => self.postMessage({ ...part, id } satisfies FromProposer);
	try {
		const asked = posed(setting, base, question);
		const proposal = proposalOf(asked);
		say({ part: 'proposal', proposal: saidProposal(proposal) });
		await pause();
		if (id !== latest || proposal.posts.length === 0) return;
		say({ part: 'objectives', rows: saidObjectives(objectiveTable(setting, base, question)) });
		await pause();
		if (id !== latest) return;
		const robustness = robustnessOf(asked, proposal.answer.copies);
		say({ part: 'robustness', robustness: saidRobustness(proposal, robustness) });
	} catch (error) {
		say({ part: 'failure', message: failureWords(error) });
	}
}

self.onmessage = async ({ data }: MessageEvent<ToProposer>) => {
	if (data.kind === 'open') {
		ground = data.ground;
		return;
	}
	latest = data.id;
	// Questions that came while the last one was answered: only the newest counts.
	await pause();
	if (!ground || data.id !== latest) return;
	const { norm, key } = data.asked;
	await answer({ ...ground, norm, key }, data.asked, data.id);
};
