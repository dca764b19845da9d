// The same directory with InstantSearch, and its partners on a map: Leaflet, with markers that become groups.
import L from 'leaflet';
import 'leaflet.markercluster';
import { directory } from './instantsearch.js';

export function directoryWithMap(container, facets, partners, tiles) {
  directory(container, facets);
  const map = L.map(`${container} .map`);
  L.tileLayer(tiles).addTo(map);
  const markers = L.markerClusterGroup();
  for (const { name, lat, lon } of partners) markers.addLayer(L.marker([lat, lon]).bindPopup(name));
  map.addLayer(markers).fitBounds(markers.getBounds());
}
