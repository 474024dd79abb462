// A tile service by WMTS on this machine, for a while: capabilities in RD and grey tiles, then silence.
import { createServer } from 'node:http';

/** One grey pixel; browsers stretch it to a tile. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNosLH5DwAEfAIstZTPXwAAAABJRU5ErkJggg==',
  'base64',
);

const layer = (id, title) => `<Layer><ows:Title>${title}</ows:Title><ows:Identifier>${id}</ows:Identifier>
  <Style isDefault="true"><ows:Identifier>gewoon</ows:Identifier></Style><Format>image/png</Format>
  <TileMatrixSetLink><TileMatrixSet>wereld</TileMatrixSet></TileMatrixSetLink>
  <TileMatrixSetLink><TileMatrixSet>rd</TileMatrixSet></TileMatrixSetLink>
  <ResourceURL format="image/png" resourceType="tile"
    template="ADDRESS/${id}/{TileMatrixSet}/{TileMatrix}/{TileCol}/{TileRow}.png"/></Layer>`;

const matrix = (zoom, corner, widest) => `<TileMatrix><ows:Identifier>${zoom}</ows:Identifier>
  <ScaleDenominator>${widest / 2 ** zoom}</ScaleDenominator><TopLeftCorner>${corner}</TopLeftCorner>
  <TileWidth>256</TileWidth><TileHeight>256</TileHeight>
  <MatrixWidth>${2 ** zoom}</MatrixWidth><MatrixHeight>${2 ** zoom}</MatrixHeight></TileMatrix>`;

const set = (id, crs, corner, widest) => `<TileMatrixSet><ows:Identifier>${id}</ows:Identifier>
  <ows:SupportedCRS>${crs}</ows:SupportedCRS>
  ${Array.from({ length: 15 }, (_, zoom) => matrix(zoom, corner, widest)).join('')}</TileMatrixSet>`;

const capabilities = `<?xml version="1.0"?>
<Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1"
  version="1.0.0">
<Contents>${layer('standaard', 'Standaard')}${layer('grijs', 'Grijs')}
${set('wereld', 'urn:ogc:def:crs:EPSG::3857', '-20037508.34 20037508.34', 559082264.03)}
${set('rd', 'urn:ogc:def:crs:EPSG::28992', '-285401.92 903401.92', 12288000)}
</Contents></Capabilities>`;

export class FakeWmts {
  constructor() {
    /** Paths of the tiles that were asked for. */
    this.tiles = [];
  }

  async start() {
    this.server = createServer((request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      if (request.url.startsWith('/wmts')) {
        response.setHeader('content-type', 'application/xml');
        response.end(capabilities.replaceAll('ADDRESS', this.origin));
        return;
      }
      this.tiles.push(request.url);
      response.setHeader('content-type', 'image/png');
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      response.end(pixel);
    });
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
