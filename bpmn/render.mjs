// Draws the process with bpmn-js, as Camunda Modeler would: an SVG for the documentation, a PNG to look at.
// Needs a Chromium on the machine (CHROMIUM=/path when it is not /usr/bin/chromium); touches no network.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const MARGIN = 24;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  const svg = onPaper(await draw(page, await readFile(here('customer-onboarding.bpmn'), 'utf8')));
  await mkdir(here('../docs/images'), { recursive: true });
  await writeFile(here('../docs/images/customer-onboarding.svg'), svg);
  await mkdir(here('target'), { recursive: true });
  await photograph(page, svg, here('target/customer-onboarding.png'));
} finally {
  await browser.close();
}

async function draw(page, bpmn) {
  await page.setContent('<style>#canvas { width: 100vw; height: 100vh }</style><div id="canvas"></div>');
  await page.addScriptTag({ path: here('node_modules/bpmn-js/dist/bpmn-viewer.production.min.js') });
  const { svg, warnings } = await page.evaluate(async (xml) => {
    const viewer = new window.BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(xml);
    return { warnings: warnings.map(String), svg: (await viewer.saveSVG()).svg };
  }, bpmn);
  if (warnings.length > 0) {
    throw new Error(`the diagram has faults:\n${warnings.join('\n')}`);
  }
  return svg;
}

// bpmn-js crops at the outermost shape, leaves the ground transparent (black lines vanish on a dark page), and its ids
// are random: none of it is wanted in a committed file.
function onPaper(svg) {
  const sized = svg.replace(/width="([\d.]+)" height="([\d.]+)" viewBox="([-\d. ]+)"([^>]*>)/, (_, w, h, box, rest) => {
    const [x, y] = box.split(' ').map((corner) => Number(corner) - MARGIN);
    const [width, height] = [w, h].map((side) => Math.ceil(Number(side)) + 2 * MARGIN);
    const paper = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="white"/>`;
    return `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"${rest}${paper}`;
  });
  const ids = [...new Set([...sized.matchAll(/id="(marker-[^"]+)"/g)].map((match) => match[1]))];
  return ids.reduce((text, id, n) => text.replaceAll(id, `marker-${n}`), sized).trim() + '\n';
}

// The SVG itself, not the viewer: what readers of the documentation see, on the ground that suits it least.
async function photograph(page, svg, path) {
  const [, width, height] = svg.match(/width="(\d+)" height="(\d+)"/).map(Number);
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>body { margin: 0; background: black }</style>${svg}`);
  await page.screenshot({ path });
}
