import * as v from 'valibot';
import { NO_FORMER_CODES, type FormerCodes } from '../../domain/territory/former-codes';

const formerSchema = v.object({
	merged: v.record(v.string(), v.string()),
	arrondissements: v.record(v.string(), v.string()),
	splits: v.array(v.object({ code: v.string(), parent: v.string(), date: v.string() }))
});

/** Codes of other years, from the published file. */
export const formerOf = (value: unknown): FormerCodes => v.parse(formerSchema, value);

/** Those of a bundle on disk; a bundle made before there was such a file has none. */
export const readFormer = (file: string | undefined, text: (file: string) => string): FormerCodes =>
	file === undefined ? NO_FORMER_CODES : formerOf(JSON.parse(text(file)));
