// Shortens the names of members that only the files of the script file use among themselves. Minifiers keep such names,
// because they cannot know that. The npm modules keep them, and so does what a preview, which is a build of its own, uses.

const NAMES = `
  afterPaint announcement backOff cancelView chosenFrom chosenView clearBackOff continueView countdownView
  endedView failureText failureView followLink forViews hasDetails iconView inPhaseMs isLate isOnPage isOver isParsing
  isReading linkTarget loadIf loadIfNeeded loadLazyParts nextDelayMs nextReadDelayMs onHide onParsed onTransition onWake
  oneStep openView outcomeView pauseFor paymentPanel preselected preselection proxyActions qrView questionView
  readInBackground readNow reschedule restartView sendActionFailed sendError sendFor sendPay showAllCurrencies
  showAllItems showGap toggleOrder tryRecord waitingView warnOfRead whenLoaded
`
  .trim()
  .split(/\s+/);

const PATTERN = new RegExp(`\\b(?:${NAMES.join('|')})\\b`, 'g');

/** A Rollup plugin. A name that is not used any more, or that is also in a text, stops the build. */
export function shortenNames() {
  const unused = new Set(NAMES);
  return {
    name: 'shorten-names',
    renderChunk(code, { name: chunk }) {
      const inText = textsOf(this.parse(code)).flatMap((text) => text.match(PATTERN) ?? []);
      if (inText.length > 0)
        throw new Error(`${chunk} has texts with ${inText.join(', ')}. Remove that from tools/short-names.mjs.`);
      const shortened = code.replace(PATTERN, (name) => {
        unused.delete(name);
        return `_${NAMES.indexOf(name).toString(36)}`;
      });
      return { code: shortened, map: null };
    },
    generateBundle() {
      if (unused.size > 0)
        throw new Error(`Nothing has these names of tools/short-names.mjs: ${[...unused].join(', ')}.`);
    },
  };
}

/** What is not code: strings, the pieces of templates, and regular expressions. */
function textsOf(node) {
  if (node.type === 'Literal') return [String(node.value)];
  if (node.type === 'TemplateElement') return [node.value.raw];
  const children = Object.values(node).flat();
  return children.flatMap((child) => (typeof child?.type === 'string' ? textsOf(child) : []));
}
