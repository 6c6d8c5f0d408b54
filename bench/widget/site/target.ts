// What one measured page consists of.

export interface Target {
  /** As in the tables. */
  readonly name: string;
  /** A selector of what can be chosen, in any shadow tree; the page is usable once one of them can be clicked. */
  readonly options: string;
  readonly head: string;
  readonly body: string;
}

/** A shop's page around the target. The element is followed by content, as layout shift counts only what moves. */
export function pageOf({ head, body }: Target): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pay</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; font: 16px/1.5 sans-serif }</style>
${head}
</head>
<body>
<h1>Checkout</h1>
${body}
<footer><p>Shipping and returns</p><p>Contact</p></footer>
</body>
</html>`;
}
