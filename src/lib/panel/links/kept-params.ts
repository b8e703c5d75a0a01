import { sharedParams } from '../../domain/norm/params';

/** What a link to another page of figures takes along from an address: the campaign, the key and the norm. */
export function keptParams(params: URLSearchParams): [string, string][] {
	const campaign = params.get('campagne');
	return [
		...(campaign === null ? [] : [['campagne', campaign] as [string, string]]),
		...sharedParams(params)
	];
}
