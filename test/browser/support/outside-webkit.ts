/** WebKitGTK is driven without the runner’s commands, and its synthetic keys know no AltGr. */
const isWebKit = navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome');

/** For what needs `sendKeys`, `sendMouse`, `setViewport` or AltGr. */
export const itOutsideWebKit = isWebKit ? it.skip : it;
export const describeOutsideWebKit = isWebKit ? describe.skip : describe;
