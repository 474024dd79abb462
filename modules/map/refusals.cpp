// The sentences of everything the map can refuse.
#include "modules/map/refusals.hpp"

#include "modules/map/api.hpp"

namespace paraat::map {

using base::RefusalCode;

RefusalCode const layer_incident_closed{"layer_incident_closed", 409,
    "Dit incident is gesloten; er komen geen kaartlagen meer bij.",
    "This incident is closed; no layers are added."};
RefusalCode const layer_of_one_region{"layer_of_one_region", 422,
    "Een kaartlaag hoort bij één regio: kies er een.", "A map layer is of one region: choose one."};
RefusalCode const layer_removed_already{
    "layer_removed_already", 409, "Deze kaartlaag is al weggehaald.", "This layer has been removed already."};
RefusalCode const file_not_yours{"file_not_yours", 422,
    "Dit bestand is niet gevonden. Lever het eerst aan voor dit incident of deze regio.",
    "This file was not found. Hand it in for this incident or region first."};
RefusalCode const layer_without_places{"layer_without_places", 422,
    "In dit bestand staat geen enkel object met een plek.",
    "There is not one object with a place in this file."};
RefusalCode const layer_too_heavy{"layer_too_heavy", 422,
    "Deze laag is voor browsers te groot: {size} MB, en de eigenschappen zijn daarvan samen {properties} MB; "
    "er kan {max} MB. Laat eigenschappen weg of verdeel de laag over meer bestanden.",
    "This layer is too large for browsers: {size} MB, of which the properties are {properties} MB together; "
    "{max} MB is possible. Leave properties out or divide the layer over several files."};
RefusalCode const basemap_file_unfit{"basemap_file_unfit", 422,
    "Geef de naam van een .osm.pbf- of .osm-bestand in de map 'import' van de gegevensmap, zonder pad.",
    "Give the name of an .osm.pbf or .osm file in the folder 'import' of the data directory, without a "
    "path."};
RefusalCode const basemap_file_missing{"basemap_file_missing", 422,
    "In de map 'import' van de gegevensmap staat geen bestand {name}.",
    "There is no file {name} in the folder 'import' of the data directory."};
RefusalCode const basemap_tools_missing{"basemap_tools_missing", 422,
    "Voor een stratenkaart zijn de Debian-pakketten gdal-bin en osmium-tool nodig; {name} ontbreekt.",
    "A street map needs the Debian packages gdal-bin and osmium-tool; {name} is missing."};
RefusalCode const basemap_failed{"basemap_failed", 422,
    "{name} kon dit bestand niet verwerken: {words}. De kaart die er was, blijft.",
    "{name} could not process this file: {words}. The map that was there stays."};
RefusalCode const basemap_too_long{"basemap_too_long", 422,
    "Het maken van de stratenkaart duurde langer dan {minutes} minuten en is gestopt. Neem een kleiner "
    "gebied.",
    "Making the street map took more than {minutes} minutes and was stopped. Take a smaller area."};
RefusalCode const basemap_empty{"basemap_empty", 422, "In dit bestand staat niets dat getekend kan worden.",
    "There is nothing in this file that can be drawn."};
RefusalCode const import_file_unfit{"import_file_unfit", 422,
    "Dit is geen OpenStreetMap-bestand: het begin klopt niet met .osm.pbf of .osm.",
    "This is not an OpenStreetMap file: it does not begin as .osm.pbf or .osm does."};
RefusalCode const import_too_large{"import_too_large", 422,
    "Het bestand is leeg of groter dan {max} MB. Neem een kleiner gebied.",
    "The file is empty or larger than {max} MB. Take a smaller area."};
RefusalCode const import_disk_small{"import_disk_small", 422,
    "Op de schijf van de server is te weinig ruimte: nodig is {need} MB, vrij is {free} MB.",
    "There is too little room on the disk of the server: {need} MB is needed, {free} MB is free."};
RefusalCode const piece_out_of_order{"piece_out_of_order", 409,
    "Van dit bestand is al {received} bytes ontvangen; ga daar verder.",
    "Of this file {received} bytes have been received already; go on from there."};
RefusalCode const piece_too_large{"piece_too_large", 422,
    "Dit stuk is groter dan de {missing} bytes die van het bestand nog ontbreken.",
    "This piece is larger than the {missing} bytes of the file that are still missing."};
RefusalCode const job_stopped{"job_stopped", 409, "De taak is afgebroken.", "The job was cancelled."};
RefusalCode const tile_address_unfit{"tile_address_unfit", 422,
    "Dit is geen adres van een tegelservice. Het begint met https:// en is het adres van de "
    "WMTS-capabilities, "
    "of bevat {z}, {x} en {y}.",
    "This is not the address of a tile service. It begins with https:// and is the address of WMTS "
    "capabilities, or holds {z}, {x} and {y}."};
RefusalCode const tile_service_gone{"tile_service_gone", 409, "Deze tegelservice is al weggehaald.",
    "This tile service has been removed already."};
RefusalCode const maps_of_all_regions{"maps_of_all_regions", 403,
    "Stratenkaart, grenzen en tegelservice gelden voor alle regio's van deze installatie. Alleen wie in al "
    "die "
    "regio's kaarten beheert, kan ze wijzigen; u beheert geen kaarten in {missing}.",
    "Street map, boundaries and tile service are one for all regions of this installation. Only who manages "
    "maps in all of these regions can change them; you do not manage maps in {missing}."};

}  // namespace paraat::map
