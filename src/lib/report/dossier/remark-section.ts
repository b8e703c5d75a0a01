import { curly, formatDate } from '../../domain/text/french';
import { ORIGIN_WORDS, PRIORITY_WORDS, type RemarkOrigin, type Remark } from '../../domain/remarks/remarks';
import type { DossierSection } from './dossier';

type KeptRemark = Remark & { readonly origin: RemarkOrigin };

const ended = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** The remarks of the field, for a file: what each says, why, who says it and when; nothing where there is none. */
export function remarkSection(remarks: readonly KeptRemark[]): DossierSection | undefined {
	if (remarks.length === 0) return undefined;
	return {
		id: 'remarques',
		heading: 'Remarques du terrain',
		paragraphs: [
			'Elles n’entrent dans aucun calcul.',
			...remarks.map(
				({ priority, origin, text, reason, service, date }) =>
					`Priorité ${PRIORITY_WORDS[priority]} (${ORIGIN_WORDS[origin]})\u202F: ${ended(curly(text))}${
						reason.trim() === '' ? '' : ` Motif\u202F: ${ended(curly(reason))}`
					} ${curly(service)}, ${formatDate(date)}.`
			)
		],
		tables: []
	};
}

/** Lines that they take on paper. */
export const remarkLines = (remarks: readonly KeptRemark[]): number =>
	remarks.length === 0
		? 0
		: 4 +
			remarks.reduce((sum, { text, reason }) => sum + 4 + Math.ceil((text.length + reason.length) / 130), 0);
