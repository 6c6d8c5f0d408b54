import { isObject } from '../../schema/decode.js';

/** Whether two parsed JSON values are the same: order of members free, nothing coerced (`"20"` is not `20`). */
export function isJsonEqual(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => isJsonEqual(entry, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && isJsonEqual(one[name], other[name]))
    );
  }
  return one === other;
}
