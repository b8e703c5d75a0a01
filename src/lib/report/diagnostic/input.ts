import type { KnownRow } from '../../domain/census/row';
import type { RemarkOrigin, Remark } from '../../domain/remarks/remarks';
import type { Plan } from '../../domain/scenario/plan/plan';
import type { Comparator } from '../../domain/territory/comparators';
import type { DossierInput } from '../dossier/compose';
import type { PartId } from './parts';

/** A scenario of this device or of a link. */
export interface PlanHere {
	readonly plan: Plan;
	/** Euros a year of an FTE, where its maker has set them. */
	readonly price?: number;
	/** `du lien`, `gardé sur cet appareil` */
	readonly origin: string;
}

/** All that a diagnostic is made from, what its reader chose included. */
export interface DiagnosticInput extends DossierInput {
	readonly parts: ReadonlySet<PartId>;
	/** What the territory is set beside, in their order. */
	readonly comparators: readonly Comparator[];
	readonly remarks: readonly (Remark & { readonly origin: RemarkOrigin })[];
	/** What public sources say of real structures here; `undefined` where the list could not be read. */
	readonly known: readonly KnownRow[] | undefined;
	/** The scenario that the objectives follow; absent: from what is missing. */
	readonly plan?: PlanHere;
}
