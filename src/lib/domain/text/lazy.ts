/** Computes a value when it is first asked for, then keeps it. */
export function lazy<T>(make: () => T): () => T {
	let kept: { readonly value: T } | undefined;
	return () => (kept ??= { value: make() }).value;
}

/** The same for values that go by a key: so many are kept. */
export function lazyBy<K, T>(make: (key: K) => T, most = Infinity): (key: K) => T {
	const kept = new Map<K, T>();
	return (key) => {
		const found = kept.get(key);
		if (found !== undefined || kept.has(key)) return found as T; // `has`: a kept `undefined` is a T.
		const value = make(key);
		if (kept.size < most) kept.set(key, value);
		return value;
	};
}

/** The same for values that go by an object, kept as long as the object is. */
export function lazyOf<K extends object, T>(make: (key: K) => T): (key: K) => T {
	const kept = new WeakMap<K, { readonly value: T }>();
	return (key) => {
		let found = kept.get(key);
		if (!found) kept.set(key, (found = { value: make(key) }));
		return found.value;
	};
}
