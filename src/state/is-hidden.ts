/** Whether nobody can see the page. An element that is named `hidden` takes the property's place, and is no `true`. */
export function isHidden(): boolean {
  const { hidden }: { readonly hidden: unknown } = document;
  return hidden === true;
}
