// The first two are what the template of create-next-app sets.
export default { cacheComponents: true, partialPrefetching: true, turbopack: { root: import.meta.dirname } };
