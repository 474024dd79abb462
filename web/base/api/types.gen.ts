// Generated from api/openapi.json by `npm run types`; never edited by hand.
export interface paths {
    "/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in a file, at most 64 MB
         * @description Hand in a file, at most 64 MB
         */
        post: operations["handInAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attachments/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file itself
         * @description The file itself
         */
        get: operations["fetchAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Changes since a cursor (long poll)
         * @description Changes since a cursor (long poll)
         */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/alarm-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.alarm_team
         * @description records that a team was alarmed Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentAlarmTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/change-grip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.change_grip
         * @description records a next GRIP decision in a region Asks the right `record_grip`.
         */
        post: operations["commandIncidentChangeGrip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.close
         * @description closes an incident Asks the right `lead_incidents`.
         */
        post: operations["commandIncidentClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/confirm-municipalities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.confirm_municipalities
         * @description confirms which municipalities are affected or threatened Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentConfirmMunicipalities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/convene-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.convene_team
         * @description records that a policy team was convened Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentConveneTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/correct-alarm-fact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.correct_alarm_fact
         * @description corrects the moment of such a fact; the first line stays Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentCorrectAlarmFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/correct-closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.correct_closing
         * @description corrects when an incident was closed; the first line stays Asks the right `lead_incidents`.
         */
        post: operations["commandIncidentCorrectClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/correct-grip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.correct_grip
         * @description corrects moment or decider of the last GRIP decision; the first line stays Asks the right `record_grip`.
         */
        post: operations["commandIncidentCorrectGrip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/correct-hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.correct_hand_over
         * @description corrects to whom or when an incident was handed over; the first line stays Asks the right `lead_incidents`.
         */
        post: operations["commandIncidentCorrectHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/correct-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.correct_start
         * @description corrects when an incident began; the first line stays Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentCorrectStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/correct-t0": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.correct_t0
         * @description corrects what was recorded of T0; the first line stays Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentCorrectT0"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/correct-team-moment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.correct_team_moment
         * @description corrects a moment of a team; the first line stays Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentCorrectTeamMoment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.describe
         * @description gives an incident a better name, type or description Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentDescribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.hand_over
         * @description hands the incident over to the aftermath or to a standing organisation Asks the right `lead_incidents`.
         */
        post: operations["commandIncidentHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/invite-partner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.invite_partner
         * @description invites a partner: an organisation, or one account Asks the right `invite_partners`.
         */
        post: operations["commandIncidentInvitePartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/leave-section-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.leave_section_out
         * @description records that a section of the ROT was left out Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentLeaveSectionOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/leave-team-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.leave_team_out
         * @description records that a team was left out of the alarming Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentLeaveTeamOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.log
         * @description writes a line in the logbook of an incident Asks the right `write_log`.
         */
        post: operations["commandIncidentLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.open
         * @description opens an incident, or prepares one Asks the right `open_incidents`.
         */
        post: operations["commandIncidentOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/open-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.open_up
         * @description makes a confidential incident open from here on Asks the right `lead_incidents`.
         */
        post: operations["commandIncidentOpenUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/raise-grip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.raise_grip
         * @description records the first GRIP decision of an incident in a region Asks the right `record_grip`.
         */
        post: operations["commandIncidentRaiseGrip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/recall-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.recall_team
         * @description calls a team that was left out or stood down Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentRecallTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/record-alarm-fact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.record_alarm_fact
         * @description records a fact of the control room that the law times Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentRecordAlarmFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/record-t0": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.record_t0
         * @description records that the criteria for large-scale alarming are met (Bvr 2.2.1) Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentRecordT0"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/relieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.relieve
         * @description records the relief of a functionary Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentRelieve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/relocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.relocate
         * @description says better where the incident is Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentRelocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.reopen
         * @description opens a closed incident again Asks the right `lead_incidents`.
         */
        post: operations["commandIncidentReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/report-present": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.report_present
         * @description records that a functionary is present Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentReportPresent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/share-with-region": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.share_with_region
         * @description shares an incident with another region Asks the right `lead_incidents`.
         */
        post: operations["commandIncidentShareWithRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/stand-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.stand_down
         * @description records that a team was stood down Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentStandDown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.start
         * @description makes a prepared incident real Asks the right `start_incidents`.
         */
        post: operations["commandIncidentStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/start-function": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.start_function
         * @description records that a functionary began the task Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentStartFunction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/start-numbering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.start_numbering
         * @description gives out the first number of a region's year; the system alone Asks the right `take_numbers`.
         */
        post: operations["commandIncidentStartNumbering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/start-section": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.start_section
         * @description records that a section of the ROT began Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentStartSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/start-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.start_team
         * @description records that a team began its tasks Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentStartTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/take-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.take_number
         * @description gives out the next number; the system alone Asks the right `take_numbers`.
         */
        post: operations["commandIncidentTakeNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/withdraw-closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.withdraw_closing
         * @description says that closing an incident was a mistake; the first line stays Asks the right `lead_incidents`.
         */
        post: operations["commandIncidentWithdrawClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/withdraw-hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.withdraw_hand_over
         * @description says that an incident was not handed over; the first line stays Asks the right `lead_incidents`.
         */
        post: operations["commandIncidentWithdrawHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/withdraw-partner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.withdraw_partner
         * @description ends the invitation of a partner Asks the right `invite_partners`.
         */
        post: operations["commandIncidentWithdrawPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/withdraw-region": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.withdraw_region
         * @description ends the sharing with a region Asks the right `lead_incidents`.
         */
        post: operations["commandIncidentWithdrawRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/incident/withdraw-t0": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * incident.withdraw_t0
         * @description takes back a T0 that was recorded by mistake; the first line stays Asks the right `record_incident_facts`.
         */
        post: operations["commandIncidentWithdrawT0"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/jobs/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * jobs.advance
         * @description says how far a job is (the system only) Asks the right `run_jobs`.
         */
        post: operations["commandJobsAdvance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/jobs/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * jobs.begin
         * @description begins a job (the system only) Asks the right `run_jobs`.
         */
        post: operations["commandJobsBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/jobs/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * jobs.cancel
         * @description asks a job to stop Asks the right `cancel_jobs`.
         */
        post: operations["commandJobsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/jobs/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * jobs.end
         * @description says how a job ended (the system only) Asks the right `run_jobs`.
         */
        post: operations["commandJobsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/add-layer-to-incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.add_layer_to_incident
         * @description adds a map layer to an incident; a job reads the file Asks the right `add_layer`.
         */
        post: operations["commandMapAddLayerToIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/add-layer-to-region": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.add_layer_to_region
         * @description adds a map layer to a region; a job reads the file Asks the right `add_layer`.
         */
        post: operations["commandMapAddLayerToRegion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/add-tile-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.add_tile_service
         * @description adds a tile service in RD Asks the right `manage_maps`.
         */
        post: operations["commandMapAddTileService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/choose-tile-layer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.choose_tile_layer
         * @description chooses which layer of a WMTS is the background Asks the right `manage_maps`.
         */
        post: operations["commandMapChooseTileLayer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/cut-basemap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.cut_basemap
         * @description cuts the local street map from an OpenStreetMap file in the folder import of the data directory Asks the right `manage_maps`.
         */
        post: operations["commandMapCutBasemap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/finish-basemap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.finish_basemap
         * @description a street map was cut (the system only) Asks the right `import_maps`.
         */
        post: operations["commandMapFinishBasemap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/finish-boundaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.finish_boundaries
         * @description boundaries were read (the system only) Asks the right `import_maps`.
         */
        post: operations["commandMapFinishBoundaries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/finish-layer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.finish_layer
         * @description a layer was read (the system only) Asks the right `import_maps`.
         */
        post: operations["commandMapFinishLayer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/import-boundaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.import_boundaries
         * @description imports the official boundaries of a year; a job reads the files Asks the right `manage_maps`.
         */
        post: operations["commandMapImportBoundaries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/remove-layer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.remove_layer
         * @description takes a map layer away; its file is kept Asks the right `add_layer`.
         */
        post: operations["commandMapRemoveLayer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/map/remove-tile-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * map.remove_tile_service
         * @description takes a tile service away Asks the right `manage_maps`.
         */
        post: operations["commandMapRemoveTileService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/add-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.add_organisation
         * @description adds an organisation Asks the right `manage_people`.
         */
        post: operations["commandOrganisationAddOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/add-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.add_person
         * @description adds a person Asks the right `manage_people`.
         */
        post: operations["commandOrganisationAddPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/begin-territory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.begin_territory
         * @description takes in regions and municipalities of the product's files Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationBeginTerritory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.block
         * @description blocks an account at once; it may and sees nothing Asks the right `manage_accounts`.
         */
        post: operations["commandOrganisationBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/change-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.change_login
         * @description gives an account another log-in name Asks the right `manage_accounts`.
         */
        post: operations["commandOrganisationChangeLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/change-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.change_organisation
         * @description changes an organisation Asks the right `manage_people`.
         */
        post: operations["commandOrganisationChangeOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/change-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.change_person
         * @description changes a person Asks the right `manage_people`.
         */
        post: operations["commandOrganisationChangePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/end-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.end_organisation
         * @description marks that an organisation has ended Asks the right `manage_people`.
         */
        post: operations["commandOrganisationEndOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/end-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.end_person
         * @description marks that a person has left Asks the right `manage_people`.
         */
        post: operations["commandOrganisationEndPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/follow-organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.follow_organisation
         * @description takes over the new name of the organisation Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationFollowOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/follow-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.follow_person
         * @description takes over what changed of the person Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationFollowPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/follow-reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.follow_reference
         * @description takes in how regions and municipalities stand now Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationFollowReference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/follow-relief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.follow_relief
         * @description a functionary of the incident was relieved Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationFollowRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/give-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.give_role
         * @description gives an account a role in a region Asks the right `manage_accounts`.
         */
        post: operations["commandOrganisationGiveRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/hand-over-function": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.hand_over_function
         * @description hands a function over to someone else Asks the right `hold_functions`.
         */
        post: operations["commandOrganisationHandOverFunction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/move-seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.move_seat
         * @description says where the team or person sits now Asks the right `hold_functions`.
         */
        post: operations["commandOrganisationMoveSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/note-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.note_account
         * @description notes the account of a person Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationNoteAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/note-holding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.note_holding
         * @description notes which functions a person holds now Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationNoteHolding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/note-incident-holder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.note_incident_holder
         * @description who holds a function in an incident Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationNoteIncidentHolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/note-incident-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.note_incident_team
         * @description which teams an incident knows Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationNoteIncidentTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/note-member": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.note_member
         * @description notes who belongs to an organisation Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationNoteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/open-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.open_account
         * @description opens an account for a person; it may nothing until it is given a role Asks the right `manage_accounts`.
         */
        post: operations["commandOrganisationOpenAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/record-boundaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.record_boundaries
         * @description records the municipalities and their population of an imported set of boundaries Asks the right `record_boundaries`.
         */
        post: operations["commandOrganisationRecordBoundaries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/release-function": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.release_function
         * @description lays a function down; nobody holds it then Asks the right `hold_functions`.
         */
        post: operations["commandOrganisationReleaseFunction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/relieve-holder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.relieve_holder
         * @description whoever held it was relieved Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationRelieveHolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/review-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.review_number
         * @description reviews whether the own number of who holds it may stand on the card Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationReviewNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/review-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.review_numbers
         * @description reviews the numbers on the card of an incident Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationReviewNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/set-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.set_contact
         * @description sets how a person can be reached Asks the right `manage_people`.
         */
        post: operations["commandOrganisationSetContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/set-contact-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.set_contact_points
         * @description sets where an organisation can be reached Asks the right `manage_people`.
         */
        post: operations["commandOrganisationSetContactPoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/start-bureau": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.start_bureau
         * @description makes the first administrator Asks the right `keep_organisation`.
         */
        post: operations["commandOrganisationStartBureau"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/take-function": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.take_function
         * @description someone takes on a function of the region Asks the right `hold_functions`.
         */
        post: operations["commandOrganisationTakeFunction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/take-incident-function": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.take_incident_function
         * @description someone takes on a function in a team of an incident Asks the right `hold_functions`.
         */
        post: operations["commandOrganisationTakeIncidentFunction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.unblock
         * @description lets a blocked account in again, with the roles it had Asks the right `manage_accounts`.
         */
        post: operations["commandOrganisationUnblock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/organisation/withdraw-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * organisation.withdraw_role
         * @description withdraws a role from an account Asks the right `manage_accounts`.
         */
        post: operations["commandOrganisationWithdrawRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/agree-rhythm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.agree_rhythm
         * @description agrees after how long a section counts as old Asks the right `validate_picture`.
         */
        post: operations["commandPictureAgreeRhythm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/appoint-keeper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.appoint_keeper
         * @description appoints the part that keeps the common picture, or passes the keeping on Asks the right `validate_picture`.
         */
        post: operations["commandPictureAppointKeeper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.describe
         * @description changes what is said of an object Asks the right `draw_plot`.
         */
        post: operations["commandPictureDescribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.draw
         * @description draws an object on the map of an incident Asks the right `draw_plot`.
         */
        post: operations["commandPictureDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.move
         * @description moves or reshapes an object Asks the right `draw_plot`.
         */
        post: operations["commandPictureMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/record-casualties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.record_casualties
         * @description records a figure of the casualty table with its source and time Asks the right `write_picture`.
         */
        post: operations["commandPictureRecordCasualties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.remove
         * @description takes an object off the map; it stays in the logbook Asks the right `draw_plot`.
         */
        post: operations["commandPictureRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/validate-section": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.validate_section
         * @description a named person says that this text holds Asks the right `validate_picture`.
         */
        post: operations["commandPictureValidateSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/withdraw-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.withdraw_note
         * @description says that a note no longer holds; it stays readable for those who could Asks the right `write_confidential`.
         */
        post: operations["commandPictureWithdrawNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/write-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.write_note
         * @description writes a note for a few; sharing is the rule, so it says why Asks the right `write_confidential`.
         */
        post: operations["commandPictureWriteNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/picture/write-section": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * picture.write_section
         * @description writes a section of a picture, based on the version one has read Asks the right `write_picture`.
         */
        post: operations["commandPictureWriteSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/reference/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reference.change
         * @description makes a new version of a row; what was in force stays Asks the right `change_reference`.
         */
        post: operations["commandReferenceChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/reference/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reference.confirm
         * @description vouches, as a named person, for the newest version of a row Asks the right `confirm_reference`.
         */
        post: operations["commandReferenceConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/reference/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reference.load
         * @description takes in a row of the product's files Asks the right `load_reference`.
         */
        post: operations["commandReferenceLoad"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/reference/load-set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reference.load_set
         * @description takes in a set of the product's files Asks the right `load_reference`.
         */
        post: operations["commandReferenceLoadSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/reference/make-regional": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reference.make_regional
         * @description makes a version of a row for one region alone Asks the right `change_reference`.
         */
        post: operations["commandReferenceMakeRegional"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/reference/reload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reference.reload
         * @description takes in how a row stands in the product's files now Asks the right `load_reference`.
         */
        post: operations["commandReferenceReload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commands/reference/reload-set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * reference.reload_set
         * @description takes in how a set stands in the product's files now Asks the right `load_reference`.
         */
        post: operations["commandReferenceReloadSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Roles that can be taken, in the demo
         * @description Roles that can be taken, in the demo
         */
        get: operations["listDemoPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a role, in the demo
         * @description Take a role, in the demo
         */
        post: operations["takeDemoRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the first administrator
         * @description Make the first administrator
         */
        post: operations["makeFirstAdministrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files of which a street map can be made
         * @description Files of which a street map can be made
         */
        get: operations["listImportFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * One piece of a large file, behind what is there; at most 64 MB
         * @description One piece of a large file, behind what is there; at most 64 MB
         */
        put: operations["sendImportPiece"];
        post?: never;
        /**
         * Remove a file, whole or on its way
         * @description Remove a file, whole or on its way
         */
        delete: operations["removeImportFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitation-look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whose a one-time link is
         * @description Whose a one-time link is
         */
        post: operations["lookUpInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of an account's newest link
         * @description What became of an account's newest link
         */
        get: operations["showInvitation"];
        put?: never;
        /**
         * A one-time link to choose a password
         * @description A one-time link to choose a password
         */
        post: operations["makeInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a job to stop
         * @description Ask a job to stop
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description
         * @description This description
         */
        get: operations["describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a password through a one-time link
         * @description Choose a password through a one-time link
         */
        post: operations["choosePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Change the password
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/incident/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * incident.clocks
         * @description the legal clocks of an incident Asks the right `read_incidents`.
         */
        get: operations["queryIncidentClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/incident/propose-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * incident.propose_place
         * @description a place as text, or a point on the map Asks the right `read_incidents`.
         */
        get: operations["queryIncidentProposePlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/picture/section-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * picture.section_history
         * @description the texts a section has had Asks the right `read_incidents`.
         */
        get: operations["queryPictureSectionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/reference/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * reference.find
         * @description the version of one row that holds on a day
         */
        get: operations["queryReferenceFind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queries/reference/rows-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * reference.rows_of
         * @description the rows of a set that hold on a day
         */
        get: operations["queryReferenceRowsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description Who am I
         */
        get: operations["showSession"];
        put?: never;
        /**
         * Sign in
         * @description Sign in
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Sign out
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I am signed in
         * @description Where I am signed in
         */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere else
         * @description Sign out everywhere else
         */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out there
         * @description Sign out there
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description an account with its roles */
        AccountRow: {
            /**
             * Format: uuid
             * @description the account
             */
            id: string;
            /** @description region that keeps it */
            region: string;
            /**
             * Format: uuid
             * @description whose it is
             */
            person: string;
            /** @description log-in name */
            login: string;
            /** @description roles it holds now */
            roles: components["schemas"]["RoleHeld"][];
            /** @description may nothing at all */
            blocked: boolean;
            /** @description why it was blocked */
            blocked_reason: string;
            /**
             * Format: date-time
             * @description when it was opened
             */
            opened_at: string;
            /** @description number of changes */
            version: number;
        };
        /** @description T0 and the facts of the control room in one region */
        AlarmingRow: {
            /** @description incident and region */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description the region */
            region: string;
            t0?: string | null;
            /** @description who established it */
            established_by: string;
            /** @description in which function */
            established_by_function: string;
            /** @description which criterion */
            criterion: string;
            /** @description why T0 was corrected, when it was */
            t0_correction: string;
            alarm_begun_at?: string | null;
            authority_informed_at?: string | null;
            /** @description who was informed */
            authority: string;
            description_given_at?: string | null;
            /** @description why moments were corrected */
            corrections: string[];
        };
        Attachment: {
            hash: string;
            size: number;
            media_type: string;
            name: string;
        };
        /** @description a local street map */
        BasemapRow: {
            /**
             * Format: uuid
             * @description the street map
             */
            id: string;
            /** @description region that keeps it */
            region: string;
            /** @description its name */
            name: string;
            /** @description source and licence */
            attribution: string;
            /** @description number of tiles */
            tiles: number;
            /** @description size of the file [bytes] */
            bytes: number;
            /** @description coarsest zoom */
            zoom_min: number;
            /** @description finest zoom */
            zoom_max: number;
            /**
             * Format: date-time
             * @description when it was made
             */
            cut_at: string;
        };
        /** @description official boundaries of one year */
        BoundarySetRow: {
            /**
             * Format: uuid
             * @description the set
             */
            id: string;
            /** @description year of the boundaries */
            year: number;
            /** @description source and licence */
            source: string;
            /** @description number of regions */
            regions: number;
            /** @description number of municipalities */
            municipalities: number;
            /** @description inhabitants of all together */
            population: number;
            /**
             * Format: date-time
             * @description when it was imported
             */
            imported_at: string;
            /** @description hash of the outline that maps draw (/basemap/outline/HASH.json), or empty */
            outline: string;
        };
        /** @description one figure of the casualty table */
        CasualtyRow: {
            /**
             * Format: uuid
             * @description the figure
             */
            id: string;
            /**
             * Format: uuid
             * @description its incident
             */
            incident: string;
            /** @description killed, T1, T2, T3, missing, evacuated, sheltered */
            kind: string;
            /** @description how many [persons] */
            number: number;
            /** @description who says so */
            source: string;
            /** @description checked */
            certain: boolean;
            /**
             * Format: date-time
             * @description moment the figure is of
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description moment it was entered
             */
            recorded_at: string;
            /** @description account that entered it */
            recorded_by: string;
        };
        /** @enum {string} */
        Classification: "open" | "confidential";
        /** @description the legal clocks of an incident */
        ClockList: {
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /**
             * Format: date-time
             * @description moment they were computed for
             */
            asked_at: string;
            /** @description in order of the decree, per region */
            clocks: components["schemas"]["ClockRow"][];
        };
        /** @enum {string} */
        ClockResult: "not_applicable" | "running" | "met" | "not_met" | "not_measurable" | "not_alarmed";
        /** @description a legal clock and its result */
        ClockRow: {
            /** @description norm, region and subject */
            id: string;
            /** @description code of the norm */
            norm: string;
            result: components["schemas"]["ClockResult"];
            /** @description article of the decree in the version of the day of the incident */
            article: string;
            /** @description the norm in Dutch */
            label_nl: string;
            /** @description the norm in English */
            label_en: string;
            /** @description region whose clock it is */
            region: string;
            /** @description what is measured: team_started, function_started, section_started, alarm_begun ... */
            subject: string;
            /** @description team, function or section it is about */
            subject_code: string;
            /** @description name of the team, when it has one */
            subject_name: string;
            /** @description the limit in Dutch */
            limit_nl: string;
            /** @description the limit in English */
            limit_en: string;
            limit_s?: number | null;
            /** @description what starts the clock: t0, convened, none ... */
            start: string;
            started_from?: string | null;
            due_at?: string | null;
            reached_at?: string | null;
            elapsed_s?: number | null;
            /** @description done before the clock started, and so met */
            before_t0: boolean;
            /** @description why a team or section was left out */
            reason: string;
            /** @description remark in Dutch */
            note_nl: string;
            /** @description remark in English */
            note_en: string;
        };
        /** @description someone with an account, as colleagues know them */
        ColleagueRow: {
            /** @description the account */
            id: string;
            /**
             * Format: uuid
             * @description the person
             */
            person: string;
            /** @description name */
            name: string;
            /** @description code of the first function, or empty */
            function: string;
            /** @description that function in Dutch */
            function_nl: string;
            /** @description that function in English */
            function_en: string;
            /** @description name of the organisation, or empty */
            organisation: string;
            /** @description column, or empty */
            column: string;
            /** @description regions the person works for */
            regions: string[];
        };
        /** @description who keeps the common picture, and how often it is brought up to date */
        CommonPictureRow: {
            /**
             * Format: uuid
             * @description the common picture
             */
            id: string;
            /**
             * Format: uuid
             * @description its incident
             */
            incident: string;
            /** @description part that keeps it (Bvr 2.4.2): MK, COPI, TBZ or ROT; empty before one is appointed */
            keeper: string;
            kept_since?: string | null;
            /** @description why it passed to this part */
            kept_reason: string;
            rhythm_min?: number | null;
        };
        /** @enum {string} */
        Confidence: "verified" | "to_check" | "to_check_low" | "local";
        /** @description where an organisation can be reached */
        ContactPoint: {
            /** @description what answers: control room, duty officer */
            title: string;
            /** @description telephone number */
            telephone: string;
            /** @description mail address */
            mail: string;
            /** @description answers day and night */
            around_the_clock: boolean;
            /** @description remark */
            note: string;
        };
        /** @enum {string} */
        CorrectedFact: "started" | "closed" | "handed_over" | "municipalities";
        /** @description per region the last sequence */
        Cursor: {
            [key: string]: number;
        };
        DemoPerson: {
            account: string;
            name: string;
            function: string;
            organisation: string;
            column: string;
            regions: string[];
        };
        /** @description what was recorded of an incident before it was corrected */
        FormerFact: {
            fact: components["schemas"]["CorrectedFact"];
            occurred_at?: string | null;
            /** @description why it was closed, or to whom it was handed over */
            text: string;
            /** @description who took it over */
            person: string;
            /** @description the set that was confirmed */
            municipalities: string[];
            /** @description it did not happen at all */
            withdrawn: boolean;
            /** @description what was wrong */
            reason: string;
            /**
             * Format: date-time
             * @description when the correction was entered
             */
            corrected_at: string;
            /** @description account that corrected it */
            corrected_by: string;
        };
        /** @description a snapshot or changes */
        Frame: {
            /** @enum {string} */
            type: "snapshot" | "changes";
            cursor: components["schemas"]["Cursor"];
            epoch?: number;
            scopes?: string[];
            rows?: components["schemas"]["Rows"];
            /** @description of several scopes: the keys of each incident's rows */
            within?: Record<string, never>;
            put?: unknown[][];
            removed?: string[][];
        };
        /** @description who holds a function now */
        FunctionHolderRow: {
            /**
             * Format: uuid
             * @description the place that is held
             */
            id: string;
            /** @description region */
            region: string;
            incident?: string | null;
            /** @description team, or empty */
            team: string;
            /** @description section of the ROT, or empty */
            section: string;
            /** @description function */
            function: string;
            /** @description function in Dutch */
            function_nl: string;
            /** @description function in English */
            function_en: string;
            /**
             * Format: uuid
             * @description who holds it
             */
            person: string;
            /** @description name */
            name: string;
            /** @description column, or empty */
            column: string;
            /** @description name of the organisation, or empty */
            organisation: string;
            /** @description where the team or person sits */
            seat: string;
            /**
             * Format: date-time
             * @description when this person took over
             */
            since: string;
            /** @description number of changes */
            version: number;
        };
        /** @description one GRIP decision */
        GripDecision: {
            before: components["schemas"]["GripLevel"];
            to: components["schemas"]["GripLevel"];
            /**
             * Format: date-time
             * @description when it was decided
             */
            occurred_at: string;
            /** @description person who decided */
            decided_by: string;
            /** @description in which function */
            decided_by_function: string;
            /** @description why */
            reason: string;
            /** @description persons who were informed */
            informed: string[];
            /** @description why it was corrected, when it was */
            correction: string;
            /** @description what it said before each correction, the first one first */
            replaced: components["schemas"]["GripReplaced"][];
        };
        /** @enum {string} */
        GripLevel: "grip_0" | "grip_1" | "grip_2" | "grip_3" | "grip_4" | "grip_5" | "grip_state";
        /** @description what a GRIP decision said before a correction */
        GripReplaced: {
            /**
             * Format: date-time
             * @description moment that was recorded
             */
            occurred_at: string;
            /** @description person who was recorded */
            decided_by: string;
            /** @description in which function */
            decided_by_function: string;
            /** @description what was wrong */
            reason: string;
            /**
             * Format: date-time
             * @description when the correction was entered
             */
            corrected_at: string;
        };
        /** @description GRIP of an incident in a region */
        GripRow: {
            /** @description incident and region */
            id: string;
            /**
             * Format: uuid
             * @description identifier to change it by
             */
            stream: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description the region */
            region: string;
            level: components["schemas"]["GripLevel"];
            /**
             * Format: date-time
             * @description since when
             */
            since: string;
            /** @description all decisions, the first one first */
            decisions: components["schemas"]["GripDecision"][];
            /** @description number of changes */
            version: number;
        };
        ImportFile: {
            name: string;
            size: number;
            received: number;
            changed: number;
            is_whole: boolean;
        };
        /** @enum {string} */
        IncidentAlarmFact: "alarm_begun" | "authority_informed" | "description_given";
        /** @description records that a team was alarmed */
        IncidentAlarmTeam: {
            /**
             * Format: uuid
             * @description own identifier of the team
             */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description region whose team it is */
            region: string;
            team: components["schemas"]["IncidentTeamKind"];
            part?: string | null;
            name?: string | null;
            place?: string | null;
            occurred_at?: string | null;
        };
        /** @description records a next GRIP decision in a region */
        IncidentChangeGrip: {
            /**
             * Format: uuid
             * @description the GRIP in this region
             */
            id: string;
            to: components["schemas"]["IncidentGripLevel"];
            /** @description person who decided */
            decided_by: string;
            /** @description in which function */
            decided_by_function: string;
            /** @description why */
            reason: string;
            /** @description persons who were informed */
            informed: string[];
            occurred_at?: string | null;
        };
        /** @enum {string} */
        IncidentClassification: "open" | "confidential";
        /** @description closes an incident */
        IncidentCloseIncident: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description why it may be closed */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description confirms which municipalities are affected or threatened */
        IncidentConfirmMunicipalities: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description the whole set, GM codes */
            municipalities: string[];
            /** @description on what ground */
            reason: string;
            occurred_at?: string | null;
            corrects?: boolean | null;
        };
        /** @description records that a policy team was convened */
        IncidentConveneTeam: {
            /**
             * Format: uuid
             * @description own identifier of the team
             */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description region whose team it is */
            region: string;
            team: components["schemas"]["IncidentTeamKind"];
            part?: string | null;
            name?: string | null;
            /** @description mayor or chair */
            convened_by: string;
            /** @description in which function */
            convened_by_function: string;
            place?: string | null;
            occurred_at?: string | null;
        };
        /** @description corrects the moment of such a fact; the first line stays */
        IncidentCorrectAlarmFact: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            region?: string | null;
            fact: components["schemas"]["IncidentAlarmFact"];
            /**
             * Format: date-time
             * @description the right moment
             */
            occurred_at: string;
            /** @description what was wrong */
            reason: string;
        };
        /** @description corrects when an incident was closed; the first line stays */
        IncidentCorrectClosing: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /**
             * Format: date-time
             * @description the right moment
             */
            occurred_at: string;
            /** @description what was wrong */
            reason: string;
        };
        /** @description corrects moment or decider of the last GRIP decision; the first line stays */
        IncidentCorrectGrip: {
            /**
             * Format: uuid
             * @description the GRIP in this region
             */
            id: string;
            /**
             * Format: date-time
             * @description the right moment
             */
            occurred_at: string;
            /** @description who really decided */
            decided_by: string;
            /** @description in which function */
            decided_by_function: string;
            /** @description what was wrong */
            reason: string;
        };
        /** @description corrects to whom or when an incident was handed over; the first line stays */
        IncidentCorrectHandOver: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description the organisation or project that really took it over */
            to: string;
            /** @description who really took it over */
            received_by: string;
            /**
             * Format: date-time
             * @description the right moment
             */
            occurred_at: string;
            /** @description what was wrong */
            reason: string;
        };
        /** @description corrects when an incident began; the first line stays */
        IncidentCorrectStart: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /**
             * Format: date-time
             * @description the right moment
             */
            occurred_at: string;
            /** @description what was wrong */
            reason: string;
        };
        /** @description corrects what was recorded of T0; the first line stays */
        IncidentCorrectT0: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            region?: string | null;
            /**
             * Format: date-time
             * @description the right moment
             */
            occurred_at: string;
            /** @description what was wrong */
            reason: string;
            established_by?: string | null;
            established_by_function?: string | null;
            criterion?: string | null;
        };
        /** @description corrects a moment of a team; the first line stays */
        IncidentCorrectTeamMoment: {
            /**
             * Format: uuid
             * @description the team
             */
            id: string;
            moment: components["schemas"]["IncidentTeamMoment"];
            section?: components["schemas"]["IncidentRotSection"] | null;
            function?: string | null;
            /**
             * Format: date-time
             * @description the right moment
             */
            occurred_at: string;
            /** @description what was wrong */
            reason: string;
            name?: string | null;
        };
        /** @description gives an incident a better name, type or description */
        IncidentDescribeIncident: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description name people use */
            title: string;
            /** @description kind of incident */
            incident_type: string;
            /** @description what it is */
            description: string;
        };
        /** @enum {string} */
        IncidentGripLevel: "grip_0" | "grip_1" | "grip_2" | "grip_3" | "grip_4" | "grip_5" | "grip_state";
        /** @description hands the incident over to the aftermath or to a standing organisation */
        IncidentHandOver: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description the organisation or project that takes it over */
            to: string;
            /** @description who takes it over */
            received_by: string;
            /** @description agreements on the hand-over */
            reason: string;
            occurred_at?: string | null;
        };
        /** @enum {string} */
        IncidentIncidentKind: "real" | "exercise" | "prepared";
        /** @description invites a partner: an organisation, or one account */
        IncidentInvitePartner: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            organisation?: string | null;
            account?: string | null;
            /** @description its name */
            name: string;
            /** @description what it is needed for */
            reason: string;
            occurred_at?: string | null;
        };
        /** @enum {string} */
        IncidentKind: "real" | "exercise" | "prepared";
        /** @description records that a section of the ROT was left out */
        IncidentLeaveSectionOut: {
            /**
             * Format: uuid
             * @description the team
             */
            id: string;
            section: components["schemas"]["IncidentRotSection"];
            /** @description why */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description records that a team was left out of the alarming */
        IncidentLeaveTeamOut: {
            /**
             * Format: uuid
             * @description own identifier of the team
             */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description region whose team it is */
            region: string;
            team: components["schemas"]["IncidentTeamKind"];
            part?: string | null;
            /** @description why it was left out */
            reason: string;
            occurred_at?: string | null;
        };
        /** @enum {string} */
        IncidentNumberSeries: "incident" | "exercise";
        /** @description opens an incident, or prepares one */
        IncidentOpenIncident: {
            /**
             * Format: uuid
             * @description own identifier of the incident
             */
            id: string;
            /** @description region that leads it */
            region: string;
            kind: components["schemas"]["IncidentIncidentKind"];
            /** @description name people use */
            title: string;
            /** @description kind of incident */
            incident_type: string;
            /** @description where it is, in words: the text of the one location field */
            place: string;
            location?: components["schemas"]["IncidentPosition"] | null;
            description?: string | null;
            occurred_at?: string | null;
            classification?: components["schemas"]["IncidentClassification"] | null;
            classification_reason?: string | null;
        };
        /** @description makes a confidential incident open from here on */
        IncidentOpenUp: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description why it may be shared */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description a place in WGS84 */
        IncidentPosition: {
            /** @description degrees east [degree] */
            lon: number;
            /** @description degrees north [degree] */
            lat: number;
        };
        /** @description records the first GRIP decision of an incident in a region */
        IncidentRaiseGrip: {
            /**
             * Format: uuid
             * @description own identifier of the GRIP in this region
             */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description region that decides */
            region: string;
            to: components["schemas"]["IncidentGripLevel"];
            /** @description person who decided */
            decided_by: string;
            /** @description in which function */
            decided_by_function: string;
            /** @description why */
            reason: string;
            /** @description persons who were informed */
            informed: string[];
            occurred_at?: string | null;
        };
        /** @description calls a team that was left out or stood down */
        IncidentRecallTeam: {
            /**
             * Format: uuid
             * @description the team
             */
            id: string;
            /** @description why now */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description records a fact of the control room that the law times */
        IncidentRecordAlarmFact: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            region?: string | null;
            fact: components["schemas"]["IncidentAlarmFact"];
            occurred_at?: string | null;
            person?: string | null;
            text?: string | null;
        };
        /** @description records that the criteria for large-scale alarming are met (Bvr 2.2.1) */
        IncidentRecordT0: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            region?: string | null;
            /**
             * Format: date-time
             * @description the moment it was established
             */
            occurred_at: string;
            /** @description who established it */
            established_by: string;
            /** @description in which function */
            established_by_function: string;
            /** @description which criterion is met */
            criterion: string;
        };
        /** @description records the relief of a functionary */
        IncidentRelieve: {
            /**
             * Format: uuid
             * @description the team
             */
            id: string;
            /** @description function that is relieved */
            function: string;
            /** @description who goes */
            from: string;
            /** @description who comes */
            to: string;
            to_account?: string | null;
            to_unit?: string | null;
            /** @description why */
            reason: string;
            note?: string | null;
            occurred_at?: string | null;
        };
        /** @description says better where the incident is */
        IncidentRelocateIncident: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description where it is, in words */
            place: string;
            location?: components["schemas"]["IncidentPosition"] | null;
            /** @description why it changes */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description opens a closed incident again */
        IncidentReopenIncident: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description why */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description records that a functionary is present */
        IncidentReportPresent: {
            /**
             * Format: uuid
             * @description the team
             */
            id: string;
            /** @description the person */
            name: string;
            account?: string | null;
            /** @description in which function */
            function: string;
            unit?: string | null;
            section?: components["schemas"]["IncidentRotSection"] | null;
            occurred_at?: string | null;
        };
        /** @enum {string} */
        IncidentRotSection: "IM" | "BRW" | "GHOR" | "POL" | "BZ";
        /** @description an incident as it stands */
        IncidentRow: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description number in its region and year: 2027-0017, exercises OEF-2027-0003 */
            number: string;
            kind: components["schemas"]["IncidentKind"];
            status: components["schemas"]["IncidentStatus"];
            /** @description name people use */
            title: string;
            /** @description kind of incident */
            incident_type: string;
            /** @description region that leads it */
            region: string;
            /** @description all regions that share it, the leading one first */
            regions: string[];
            /** @description affected or threatened, confirmed by a person (Wvr 39) */
            municipalities: string[];
            location?: components["schemas"]["Position"] | null;
            /** @description where it is, in words */
            place: string;
            /** @description first description */
            description: string;
            classification: components["schemas"]["Classification"];
            /** @description why it is confidential */
            classification_reason: string;
            /** @description partners that were invited */
            partners: components["schemas"]["Partner"][];
            started_at?: string | null;
            /** @description organisation of the aftermath that took it over */
            handed_over_to: string;
            handed_over_at?: string | null;
            closed_at?: string | null;
            /** @description why it was closed */
            closed_reason: string;
            /**
             * Format: date-time
             * @description when it was entered
             */
            opened_at: string;
            /** @description account that opened it */
            opened_by: string;
            /**
             * Format: date-time
             * @description last change
             */
            changed_at: string;
            /** @description number of changes */
            version: number;
            /** @description who took it over when it was handed over */
            received_by: string;
            /** @description what stood there before each correction, the first one first */
            replaced: components["schemas"]["FormerFact"][];
            /** @description regions that shared it and do so no more */
            regions_left: components["schemas"]["RegionLeft"][];
        };
        /** @description shares an incident with another region */
        IncidentShareWithRegion: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description region it is shared with */
            region: string;
            /** @description why */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description records that a team was stood down */
        IncidentStandDown: {
            /**
             * Format: uuid
             * @description the team
             */
            id: string;
            /** @description why */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description records that a functionary began the task */
        IncidentStartFunction: {
            /**
             * Format: uuid
             * @description the team
             */
            id: string;
            /** @description the person */
            name: string;
            /** @description in which function */
            function: string;
            reason?: string | null;
            occurred_at?: string | null;
        };
        /** @description makes a prepared incident real */
        IncidentStartIncident: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description why it is real now */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description gives out the first number of a region's year; the system alone */
        IncidentStartNumbering: {
            /**
             * Format: uuid
             * @description the counter
             */
            id: string;
            /** @description region it counts for */
            region: string;
            /** @description year */
            year: number;
            series: components["schemas"]["IncidentNumberSeries"];
        };
        /** @description records that a section of the ROT began */
        IncidentStartSection: {
            /**
             * Format: uuid
             * @description the team
             */
            id: string;
            section: components["schemas"]["IncidentRotSection"];
            occurred_at?: string | null;
        };
        /** @description records that a team began its tasks */
        IncidentStartTeam: {
            /**
             * Format: uuid
             * @description the team
             */
            id: string;
            place?: string | null;
            occurred_at?: string | null;
        };
        /** @enum {string} */
        IncidentStatus: "prepared" | "running" | "closed";
        /** @description gives out the next number; the system alone */
        IncidentTakeNumber: {
            /**
             * Format: uuid
             * @description the counter
             */
            id: string;
        };
        /** @enum {string} */
        IncidentTeamKind: "MK" | "COPI" | "TBZ" | "ROT" | "GBT" | "RBT";
        /** @enum {string} */
        IncidentTeamMoment: "alarmed" | "convened" | "started" | "section_started" | "function_started" | "present" | "stood_down";
        /** @description a team as lists show it */
        IncidentTeamRow: {
            /** @description incident, region, team and part */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description region whose team it is */
            region: string;
            team: components["schemas"]["TeamKind"];
            /** @description name people use */
            name: string;
            status: components["schemas"]["TeamStatus"];
        };
        /** @description says that closing an incident was a mistake; the first line stays */
        IncidentWithdrawClosing: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description what was wrong */
            reason: string;
        };
        /** @description says that an incident was not handed over; the first line stays */
        IncidentWithdrawHandOver: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description what was wrong */
            reason: string;
        };
        /** @description ends the invitation of a partner */
        IncidentWithdrawPartner: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            organisation?: string | null;
            account?: string | null;
            /** @description why */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description ends the sharing with a region */
        IncidentWithdrawRegion: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            /** @description region it was shared with */
            region: string;
            /** @description why */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description takes back a T0 that was recorded by mistake; the first line stays */
        IncidentWithdrawT0: {
            /**
             * Format: uuid
             * @description the incident
             */
            id: string;
            region?: string | null;
            /** @description what was wrong */
            reason: string;
        };
        /** @description writes a line in the logbook of an incident */
        IncidentWriteLog: {
            /**
             * Format: uuid
             * @description own identifier of the line
             */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description what there is to tell */
            text: string;
            column?: string | null;
            occurred_at?: string | null;
            corrects?: string | null;
            reason?: string | null;
            classification?: components["schemas"]["IncidentClassification"] | null;
            classification_reason?: string | null;
            for_column?: string | null;
        };
        Invitation: {
            link: string;
            /** Format: date-time */
            ends_at: string;
        };
        InvitationState: {
            /** @enum {string} */
            state: "none" | "open" | "used" | "expired";
            made_at: string | null;
            ends_at: string | null;
            has_password: boolean;
        };
        /** @description a background job */
        JobRow: {
            /**
             * Format: uuid
             * @description the job
             */
            id: string;
            /** @description region it belongs to */
            region: string;
            /** @description what it does, as a code */
            kind: string;
            /** @description what it does, in Dutch */
            title_nl: string;
            /** @description what it does, in English */
            title_en: string;
            state: components["schemas"]["JobState"];
            /** @description part that is done */
            progress: number;
            /** @description what it is at, or how it ended, in Dutch */
            note_nl: string;
            /** @description the same in English */
            note_en: string;
            /** @description account that began it */
            account: string;
            /**
             * Format: uuid
             * @description record it is for
             */
            subject: string;
            /** @description somebody asked it to stop */
            cancel_asked: boolean;
            /**
             * Format: date-time
             * @description when it was begun
             */
            started_at: string;
            ended_at?: string | null;
        };
        /** @enum {string} */
        JobState: "waiting" | "running" | "done" | "failed" | "cancelled" | "interrupted";
        /** @description says how far a job is (the system only) */
        JobsAdvanceJob: {
            /**
             * Format: uuid
             * @description the job
             */
            id: string;
            to: components["schemas"]["JobsJobAdvanced"];
        };
        /** @description begins a job (the system only) */
        JobsBeginJob: {
            /**
             * Format: uuid
             * @description the job
             */
            id: string;
            /** @description region it belongs to */
            region: string;
            job: components["schemas"]["JobsJobBegun"];
        };
        /** @description asks a job to stop */
        JobsCancelJob: {
            /**
             * Format: uuid
             * @description the job
             */
            id: string;
            /** @description why, or empty */
            reason: string;
        };
        /** @description says how a job ended (the system only) */
        JobsEndJob: {
            /**
             * Format: uuid
             * @description the job
             */
            id: string;
            as: components["schemas"]["JobsJobEnded"];
        };
        /** @description a job came further */
        JobsJobAdvanced: {
            /** @description part that is done */
            progress: number;
            /** @description what it is at, in Dutch */
            note_nl: string;
            /** @description what it is at, in English */
            note_en: string;
        };
        /** @description a job was begun */
        JobsJobBegun: {
            /** @description what it does */
            kind: string;
            /** @description in Dutch */
            title_nl: string;
            /** @description in English */
            title_en: string;
            /** @description the event that began it, by field id */
            payload: string;
            /** @description account that began it */
            account: string;
            /**
             * Format: uuid
             * @description record it is for
             */
            subject: string;
        };
        /** @description a job ended */
        JobsJobEnded: {
            state: components["schemas"]["JobsJobState"];
            /** @description how it ended, in Dutch */
            note_nl: string;
            /** @description how it ended, in English */
            note_en: string;
        };
        /** @enum {string} */
        JobsJobState: "waiting" | "running" | "done" | "failed" | "cancelled" | "interrupted";
        /** @description a map layer that was imported */
        LayerRow: {
            /**
             * Format: uuid
             * @description the layer
             */
            id: string;
            /** @description region it belongs to */
            region: string;
            incident?: string | null;
            /** @description its name */
            title: string;
            /** @description source and licence; stands on the map while it is shown */
            attribution: string;
            /** @description attachment for browsers: GeoJSON in WGS84, simplified */
            file: string;
            /** @description attachment as it was handed in */
            source_file: string;
            /** @description number of objects */
            features: number;
            /** @description number of points in the file for browsers */
            vertices: number;
            /** @description number of points as handed in */
            source_vertices: number;
            /** @description account that added it */
            added_by: string;
            /**
             * Format: date-time
             * @description when it was added
             */
            added_at: string;
        };
        LinkOwner: {
            name: string;
            login: string;
            regions: string[];
            /** Format: date-time */
            ends_at: string;
            renews: boolean;
            may_sign_in: boolean;
            characters_min: number;
        };
        /** @description a code in a line of the logbook */
        LogCode: {
            /** @description set of the reference data the code is of; of several, with | between, the first that has it */
            set: string;
            /** @description the code, as it stands in the line */
            code: string;
            /** @description where it begins in the Dutch line [UTF-16 units] */
            at_nl: number;
            /** @description where it begins in the English line [UTF-16 units] */
            at_en: number;
        };
        /** @description a line somebody wrote */
        LogEntryRow: {
            /**
             * Format: uuid
             * @description the line
             */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description what it says */
            text: string;
            /** @description column it concerns */
            column: string;
            /**
             * Format: date-time
             * @description when it happened
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description when it was entered
             */
            entered_at: string;
            /** @description account that wrote it */
            author: string;
            corrects?: string | null;
            /** @description why it is corrected */
            reason: string;
            classification: components["schemas"]["Classification"];
            /** @description why it is for a few */
            classification_reason: string;
            /** @description only for this column */
            for_column: string;
        };
        /** @description one line of the logbook */
        LogRow: {
            /** @description region and sequence of the entry */
            id: string;
            /** @description region of the record */
            region: string;
            /** @description place in the region's journal */
            sequence: number;
            scope?: string | null;
            /**
             * Format: uuid
             * @description record it is about
             */
            stream: string;
            /** @description kind of record */
            record: string;
            /** @description what happened, as a code */
            event: string;
            /** @description column it concerns, or empty */
            column: string;
            /** @description group for filtering: grip, team, text, map, note ... */
            kind: string;
            /** @description the line in Dutch */
            text_nl: string;
            /** @description the line in English */
            text_en: string;
            /**
             * Format: date-time
             * @description when it happened
             */
            occurred_at: string;
            /**
             * Format: date-time
             * @description when it was entered
             */
            entered_at: string;
            /** @description account that entered it */
            actor: string;
            corrects?: string | null;
            /** @description the codes in the line, in its order */
            codes: components["schemas"]["LogCode"][];
        };
        /** @description a log-in name in use */
        LoginRow: {
            /** @description log-in name */
            id: string;
            /**
             * Format: uuid
             * @description its account
             */
            account: string;
        };
        /** @description adds a map layer to an incident; a job reads the file */
        MapAddLayerToIncident: {
            /**
             * Format: uuid
             * @description own identifier of the layer
             */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description its name */
            title: string;
            /** @description source and licence */
            attribution: string;
            /** @description hash of the attachment: GeoJSON */
            file: string;
        };
        /** @description adds a map layer to a region; a job reads the file */
        MapAddLayerToRegion: {
            /**
             * Format: uuid
             * @description own identifier of the layer
             */
            id: string;
            /** @description the region */
            region: string;
            /** @description its name */
            title: string;
            /** @description source and licence */
            attribution: string;
            /** @description hash of the attachment: GeoJSON */
            file: string;
        };
        /** @description adds a tile service in RD */
        MapAddTileService: {
            /**
             * Format: uuid
             * @description own identifier of the service
             */
            id: string;
            /** @description region that adds it */
            region: string;
            /** @description its name */
            title: string;
            /** @description https address: of WMTS capabilities, or with {z}, {x} and {y} */
            address: string;
            /** @description source and licence */
            attribution: string;
        };
        /** @description a street map was cut */
        MapBasemapCut: {
            /** @description number of tiles */
            tiles: number;
            /** @description size of the file */
            bytes: number;
            /** @description coarsest zoom */
            zoom_min: number;
            /** @description finest zoom */
            zoom_max: number;
        };
        /** @description boundaries were imported */
        MapBoundariesImported: {
            /** @description number of regions */
            regions: number;
            /** @description number of municipalities */
            municipalities: number;
            /** @description inhabitants of all together */
            population: number;
        };
        /** @description chooses which layer of a WMTS is the background */
        MapChooseTileLayer: {
            /**
             * Format: uuid
             * @description the service
             */
            id: string;
            /** @description identifier of the layer; empty: the first that has EPSG:28992 */
            layer: string;
        };
        /** @description cuts the local street map from an OpenStreetMap file in the folder import of the data directory */
        MapCutBasemap: {
            /**
             * Format: uuid
             * @description own identifier of the street map
             */
            id: string;
            /** @description region that keeps it */
            region: string;
            /** @description name of the file, without a path */
            file_name: string;
            /** @description name of the map */
            name: string;
            /** @description source and licence */
            attribution: string;
        };
        /** @description a street map was cut (the system only) */
        MapFinishBasemap: {
            /**
             * Format: uuid
             * @description the street map
             */
            id: string;
            as: components["schemas"]["MapBasemapCut"];
        };
        /** @description boundaries were read (the system only) */
        MapFinishBoundaries: {
            /**
             * Format: uuid
             * @description the set
             */
            id: string;
            as: components["schemas"]["MapBoundariesImported"];
            /** @description hash of the outline */
            outline: string;
        };
        /** @description a layer was read (the system only) */
        MapFinishLayer: {
            /**
             * Format: uuid
             * @description the layer
             */
            id: string;
            as: components["schemas"]["MapLayerImported"];
        };
        /** @description imports the official boundaries of a year; a job reads the files */
        MapImportBoundaries: {
            /**
             * Format: uuid
             * @description own identifier of the set
             */
            id: string;
            /** @description NL, or the region that keeps it */
            region: string;
            /** @description hash of the attachment: regions, GeoJSON */
            regions_file: string;
            /** @description hash: municipalities, GeoJSON */
            municipalities_file: string;
            /** @description hash: municipalities with region and inhabitants, CSV */
            table_file: string;
            /** @description year of the boundaries */
            year: number;
            /** @description source and licence */
            source: string;
        };
        /** @description a map layer was read */
        MapLayerImported: {
            /** @description attachment for browsers */
            file: string;
            /** @description number of objects */
            features: number;
            /** @description number of points for browsers */
            vertices: number;
            /** @description number of points as handed in */
            source_vertices: number;
        };
        /** @description takes a map layer away; its file is kept */
        MapRemoveLayer: {
            /**
             * Format: uuid
             * @description the layer
             */
            id: string;
            /** @description why */
            reason: string;
        };
        /** @description takes a tile service away */
        MapRemoveTileService: {
            /**
             * Format: uuid
             * @description the service
             */
            id: string;
        };
        /** @description a functionary in a team */
        Member: {
            /** @description the person */
            name: string;
            account?: string | null;
            /** @description function */
            function: string;
            /** @description unit or organisation */
            unit: string;
            section?: components["schemas"]["RotSection"] | null;
            present_at?: string | null;
            started_at?: string | null;
            relieved_at?: string | null;
            /** @description who took over */
            relieved_by: string;
        };
        /** @description a municipality as it is known */
        MunicipalityRow: {
            /** @description GM code */
            id: string;
            /** @description name */
            name: string;
            /** @description region */
            region: string;
            /** @description first day */
            valid_from: string;
            valid_to?: string | null;
            /** @description GM code of the municipality that takes it in, or empty */
            successor: string;
            /** @description its name, or empty */
            successor_name: string;
            /** @description day on which it is expected to end, or empty */
            expected_end: string;
            population?: number | null;
            population_year?: number | null;
        };
        /** @description a confidential note in an incident */
        NoteRow: {
            /**
             * Format: uuid
             * @description the note
             */
            id: string;
            /**
             * Format: uuid
             * @description its incident
             */
            incident: string;
            /** @description what it says */
            text: string;
            /** @description columns whose own people read it too */
            columns: string[];
            /** @description why it is not shared with all (sharing is the rule, Bvr 2.4.1-2.4.2) */
            reason: string;
            /** @description account of the author */
            written_by: string;
            /**
             * Format: date-time
             * @description when it was written
             */
            written_at: string;
            /** @description no longer holds */
            withdrawn: boolean;
            /** @description why */
            withdrawn_reason: string;
        };
        /** @description the last number of a region's year */
        NumberRow: {
            /** @description region, year and series */
            id: string;
            /** @description region it counts for */
            region: string;
            /** @description year */
            year: number;
            series: components["schemas"]["NumberSeries"];
            /** @description last number given out */
            last: number;
        };
        /** @enum {string} */
        NumberSeries: "incident" | "exercise";
        /** @description adds an organisation */
        OrganisationAddOrganisation: {
            /**
             * Format: uuid
             * @description own identifier of the organisation
             */
            id: string;
            /** @description region that keeps it */
            region: string;
            /** @description name */
            name: string;
            kind: components["schemas"]["OrganisationOrganisationKind"];
            partner_type?: string | null;
            reference_code?: string | null;
            /** @description regions it works for */
            regions: string[];
            note?: string | null;
        };
        /** @description adds a person */
        OrganisationAddPerson: {
            /**
             * Format: uuid
             * @description own identifier of the person
             */
            id: string;
            /** @description region that keeps the person */
            region: string;
            /** @description name */
            name: string;
            organisation?: string | null;
            column?: string | null;
            /** @description functions the person can fill, the usual one first */
            functions: string[];
            /** @description regions the person works for */
            regions: string[];
            telephone?: string | null;
            mail?: string | null;
        };
        /** @description takes in regions and municipalities of the product's files */
        OrganisationBeginTerritory: {
            /**
             * Format: uuid
             * @description the one record of the territory
             */
            id: string;
            /** @description regions */
            regions: components["schemas"]["OrganisationKnownRegion"][];
            /** @description municipalities */
            municipalities: components["schemas"]["OrganisationKnownMunicipality"][];
        };
        /** @description blocks an account at once; it may and sees nothing */
        OrganisationBlockAccount: {
            /**
             * Format: uuid
             * @description the account
             */
            id: string;
            /** @description why */
            reason: string;
            /** @description of an administrator: administrators who stay, one in each of its regions */
            remaining: string[];
        };
        /** @description gives an account another log-in name */
        OrganisationChangeLogin: {
            /**
             * Format: uuid
             * @description the account
             */
            id: string;
            /** @description log-in name */
            login: string;
        };
        /** @description changes an organisation */
        OrganisationChangeOrganisation: {
            /**
             * Format: uuid
             * @description the organisation
             */
            id: string;
            /** @description name */
            name: string;
            kind: components["schemas"]["OrganisationOrganisationKind"];
            partner_type?: string | null;
            reference_code?: string | null;
            /** @description regions it works for */
            regions: string[];
            note?: string | null;
        };
        /** @description changes a person */
        OrganisationChangePerson: {
            /**
             * Format: uuid
             * @description the person
             */
            id: string;
            /** @description name */
            name: string;
            organisation?: string | null;
            column?: string | null;
            /** @description functions the person can fill, the usual one first */
            functions: string[];
            /** @description regions the person works for */
            regions: string[];
        };
        /** @description where an organisation can be reached */
        OrganisationContactPoint: {
            /** @description what answers: control room, duty officer */
            title: string;
            /** @description telephone number */
            telephone: string;
            /** @description mail address */
            mail: string;
            /** @description answers day and night */
            around_the_clock: boolean;
            /** @description remark */
            note: string;
        };
        /** @description where an organisation can be reached */
        OrganisationContactRow: {
            /**
             * Format: uuid
             * @description the organisation
             */
            id: string;
            /** @description in the order in which to call */
            contact_points: components["schemas"]["ContactPoint"][];
            /**
             * Format: date-time
             * @description last change of the organisation
             */
            changed_at: string;
        };
        /** @description marks that an organisation has ended */
        OrganisationEndOrganisation: {
            /**
             * Format: uuid
             * @description the organisation
             */
            id: string;
            /** @description why */
            reason: string;
        };
        /** @description marks that a person has left */
        OrganisationEndPerson: {
            /**
             * Format: uuid
             * @description the person
             */
            id: string;
            /** @description why */
            reason: string;
        };
        /** @description takes over the new name of the organisation */
        OrganisationFollowOrganisation: {
            /**
             * Format: uuid
             * @description the person
             */
            id: string;
            /**
             * Format: uuid
             * @description the organisation
             */
            organisation: string;
            /** @description its name now */
            name: string;
        };
        /** @description takes over what changed of the person */
        OrganisationFollowPerson: {
            /**
             * Format: uuid
             * @description the place that is held
             */
            id: string;
            /**
             * Format: uuid
             * @description the person
             */
            person: string;
            /** @description name */
            name: string;
            /** @description telephone number */
            telephone: string;
            /** @description name of the organisation */
            organisation: string;
            /** @description column */
            column: string;
        };
        /** @description takes in how regions and municipalities stand now */
        OrganisationFollowReference: {
            /**
             * Format: uuid
             * @description the one record of the territory
             */
            id: string;
            /** @description regions */
            regions: components["schemas"]["OrganisationKnownRegion"][];
            /** @description municipalities */
            municipalities: components["schemas"]["OrganisationKnownMunicipality"][];
        };
        /** @description a functionary of the incident was relieved */
        OrganisationFollowRelief: {
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description function */
            function: string;
            /** @description who went */
            from: string;
            /** @description who came */
            to: string;
            to_account?: string | null;
            /**
             * Format: date-time
             * @description when
             */
            occurred_at: string;
            /** @description region of the team */
            of_region: string;
            /** @description team */
            team: string;
            /** @description number or municipality of the team, or empty */
            part: string;
        };
        /** @description gives an account a role in a region */
        OrganisationGiveRole: {
            /**
             * Format: uuid
             * @description the account
             */
            id: string;
            role: components["schemas"]["OrganisationRole"];
            /** @description region in which it holds; empty for a guest */
            region: string;
            column?: string | null;
            /** @description why */
            reason: string;
        };
        /** @description hands a function over to someone else */
        OrganisationHandOverFunction: {
            /**
             * Format: uuid
             * @description the place that is held
             */
            id: string;
            /**
             * Format: uuid
             * @description who takes it over
             */
            person: string;
            reason?: string | null;
            telephone?: string | null;
            occurred_at?: string | null;
        };
        /** @enum {string} */
        OrganisationKind: "safety_region" | "safety_bureau" | "control_room" | "fire_brigade" | "police" | "ghor" | "municipality" | "partner";
        /** @description a municipality as the reference data knows it */
        OrganisationKnownMunicipality: {
            /** @description GM code */
            code: string;
            /** @description name */
            name: string;
            /** @description region */
            region: string;
            /** @description first day */
            valid_from: string;
            valid_to?: string | null;
            /** @description GM code of the municipality that takes it in, or empty */
            successor: string;
            /** @description its name, or empty */
            successor_name: string;
            /** @description day on which it is expected to end, or empty */
            expected_end: string;
        };
        /** @description a region as the reference data knows it */
        OrganisationKnownRegion: {
            /** @description VR code */
            code: string;
            /** @description name */
            name: string;
            /** @description served by this bureau */
            own: boolean;
        };
        /** @description a municipality in a set of boundaries */
        OrganisationMeasuredMunicipality: {
            /** @description GM code */
            code: string;
            /** @description name */
            name: string;
            /** @description region */
            region: string;
            population?: number | null;
        };
        /** @description says where the team or person sits now */
        OrganisationMoveSeat: {
            /**
             * Format: uuid
             * @description the place that is held
             */
            id: string;
            /** @description where, or empty */
            seat: string;
        };
        /** @description notes the account of a person */
        OrganisationNoteAccount: {
            /**
             * Format: uuid
             * @description the person
             */
            id: string;
            /**
             * Format: uuid
             * @description the account
             */
            account: string;
        };
        /** @description notes which functions a person holds now */
        OrganisationNoteHolding: {
            /**
             * Format: uuid
             * @description the person
             */
            id: string;
            /**
             * Format: uuid
             * @description the place that is held
             */
            holding: string;
            /** @description took it over, or let it go */
            holds: boolean;
        };
        /** @description who holds a function in an incident */
        OrganisationNoteIncidentHolder: {
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /**
             * Format: uuid
             * @description the place that is held
             */
            holding: string;
            /** @description function */
            function: string;
            /** @description name */
            name: string;
            /** @description holds it, or laid it down */
            holds: boolean;
            /** @description region of the team */
            of_region: string;
            /** @description team; empty: the one noted before */
            team: string;
        };
        /** @description which teams an incident knows */
        OrganisationNoteIncidentTeam: {
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description region of the team */
            of_region: string;
            /** @description team */
            team: string;
            /** @description number or municipality of the team, or empty */
            part: string;
        };
        /** @description notes who belongs to an organisation */
        OrganisationNoteMember: {
            /**
             * Format: uuid
             * @description the organisation
             */
            id: string;
            /**
             * Format: uuid
             * @description the person
             */
            person: string;
            /** @description joins, or leaves */
            joins: boolean;
        };
        /** @description opens an account for a person; it may nothing until it is given a role */
        OrganisationOpenAccount: {
            /**
             * Format: uuid
             * @description own identifier of the account
             */
            id: string;
            /** @description region that keeps it */
            region: string;
            /**
             * Format: uuid
             * @description whose it is
             */
            person: string;
            /** @description log-in name */
            login: string;
        };
        /** @enum {string} */
        OrganisationOrganisationKind: "safety_region" | "safety_bureau" | "control_room" | "fire_brigade" | "police" | "ghor" | "municipality" | "partner";
        /** @description records the municipalities and their population of an imported set of boundaries */
        OrganisationRecordBoundaries: {
            /**
             * Format: uuid
             * @description the one record of the territory
             */
            id: string;
            /** @description year of the boundaries */
            year: number;
            /** @description where they come from */
            source: string;
            /** @description all municipalities of that year */
            municipalities: components["schemas"]["OrganisationMeasuredMunicipality"][];
        };
        /** @description lays a function down; nobody holds it then */
        OrganisationReleaseFunction: {
            /**
             * Format: uuid
             * @description the place that is held
             */
            id: string;
            reason?: string | null;
            occurred_at?: string | null;
        };
        /** @description whoever held it was relieved */
        OrganisationRelieveHolder: {
            /**
             * Format: uuid
             * @description the place that is held
             */
            id: string;
            /** @description who came */
            to: string;
            to_account?: string | null;
            /**
             * Format: date-time
             * @description when
             */
            occurred_at: string;
        };
        /** @description reviews whether the own number of who holds it may stand on the card */
        OrganisationReviewNumber: {
            /**
             * Format: uuid
             * @description the place that is held
             */
            id: string;
            /** @description region that takes part, or no longer; empty: every one */
            of_region: string;
        };
        /** @description reviews the numbers on the card of an incident */
        OrganisationReviewNumbers: {
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description region that takes part, or no longer; empty: every one */
            of_region: string;
        };
        /** @enum {string} */
        OrganisationRole: "reader" | "editor" | "information_manager" | "leader" | "planner" | "administrator" | "guest";
        /** @description an organisation as it stands */
        OrganisationRow: {
            /**
             * Format: uuid
             * @description the organisation
             */
            id: string;
            /** @description region that keeps it */
            region: string;
            /** @description name */
            name: string;
            kind: components["schemas"]["OrganisationKind"];
            /** @description kind of partner, or empty */
            partner_type: string;
            /** @description its code in the reference data, or empty */
            reference_code: string;
            /** @description regions it works for */
            regions: string[];
            /** @description remark */
            note: string;
            /** @description how many people belong to it */
            people: number;
            /** @description has ended */
            ended: boolean;
            /** @description why it ended */
            ended_reason: string;
            /** @description number of changes */
            version: number;
        };
        /** @description sets how a person can be reached */
        OrganisationSetContact: {
            /**
             * Format: uuid
             * @description the person
             */
            id: string;
            /** @description telephone number, or empty */
            telephone: string;
            /** @description mail address, or empty */
            mail: string;
        };
        /** @description sets where an organisation can be reached */
        OrganisationSetContactPoints: {
            /**
             * Format: uuid
             * @description the organisation
             */
            id: string;
            /** @description in the order in which to call */
            contact_points: components["schemas"]["OrganisationContactPoint"][];
        };
        /** @description makes the first administrator */
        OrganisationStartBureau: {
            /**
             * Format: uuid
             * @description own identifier of the account
             */
            id: string;
            /**
             * Format: uuid
             * @description own identifier of the person
             */
            person: string;
            /** @description region that keeps them */
            region: string;
            /** @description regions of this bureau */
            regions: string[];
            /** @description name */
            name: string;
            /** @description log-in name */
            login: string;
        };
        /** @description someone takes on a function of the region */
        OrganisationTakeFunction: {
            /**
             * Format: uuid
             * @description own identifier of the place that is held
             */
            id: string;
            /** @description region */
            region: string;
            /** @description function */
            function: string;
            /**
             * Format: uuid
             * @description who takes it on
             */
            person: string;
            seat?: string | null;
            telephone?: string | null;
            occurred_at?: string | null;
        };
        /** @description someone takes on a function in a team of an incident */
        OrganisationTakeIncidentFunction: {
            /**
             * Format: uuid
             * @description own identifier of the place that is held
             */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            region?: string | null;
            /** @description team */
            team: string;
            section?: string | null;
            /** @description function */
            function: string;
            /**
             * Format: uuid
             * @description who takes it on
             */
            person: string;
            seat?: string | null;
            telephone?: string | null;
            occurred_at?: string | null;
        };
        /** @description lets a blocked account in again, with the roles it had */
        OrganisationUnblockAccount: {
            /**
             * Format: uuid
             * @description the account
             */
            id: string;
            /** @description why */
            reason: string;
        };
        /** @description withdraws a role from an account */
        OrganisationWithdrawRole: {
            /**
             * Format: uuid
             * @description the account
             */
            id: string;
            role: components["schemas"]["OrganisationRole"];
            /** @description region in which it held; empty for a guest */
            region: string;
            column?: string | null;
            /** @description why */
            reason: string;
            remaining?: string | null;
        };
        OwnSession: {
            id: string;
            browser: string;
            system: string;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            seen_at: string;
            /** Format: date-time */
            ends_at: string;
            is_this: boolean;
        };
        /** @description a partner invited to an incident */
        Partner: {
            organisation?: string | null;
            account?: string | null;
            /** @description name as it was called then */
            name: string;
            /** @description why it takes part */
            reason: string;
        };
        /** @description how a person can be reached */
        PersonContactRow: {
            /**
             * Format: uuid
             * @description the person
             */
            id: string;
            /** @description telephone number, or empty */
            telephone: string;
            /** @description mail address, or empty */
            mail: string;
        };
        /** @description a person as it stands */
        PersonRow: {
            /**
             * Format: uuid
             * @description the person
             */
            id: string;
            /** @description region that keeps the person */
            region: string;
            /** @description name */
            name: string;
            organisation?: string | null;
            /** @description its name, or empty */
            organisation_name: string;
            /** @description column, or empty */
            column: string;
            /** @description functions the person can fill */
            functions: string[];
            /** @description regions the person works for */
            regions: string[];
            account?: string | null;
            /** @description has left */
            ended: boolean;
            /** @description why */
            ended_reason: string;
            /** @description number of changes */
            version: number;
        };
        /** @enum {string} */
        Picture: "MK" | "COPI" | "TBZ" | "ROT" | "TOTAL";
        /** @description agrees after how long a section counts as old */
        PictureAgreeRhythm: {
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description after how long [min] */
            rhythm_min: number;
        };
        /** @description appoints the part that keeps the common picture, or passes the keeping on */
        PictureAppointKeeper: {
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description MK, COPI, TBZ or ROT */
            keeper: string;
            /** @description part that kept it until now; empty at the first appointment */
            from: string;
            /** @description why */
            reason: string;
            occurred_at?: string | null;
        };
        /** @description changes what is said of an object */
        PictureDescribeObject: {
            /**
             * Format: uuid
             * @description the object
             */
            id: string;
            /** @description version it was based on */
            base_version: number;
            /** @description its name on the map */
            label: string;
            /** @description remark */
            note: string;
            /** @description who says so */
            source: string;
            valid_from?: string | null;
            valid_to?: string | null;
        };
        /** @description draws an object on the map of an incident */
        PictureDrawObject: {
            /**
             * Format: uuid
             * @description own identifier of the object
             */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description what it is */
            symbol: string;
            /** @description its name on the map */
            label: string;
            /** @description remark */
            note: string;
            /** @description column it belongs to */
            column: string;
            /** @description who says so */
            source: string;
            /** @description GeoJSON Point, LineString or Polygon without holes, in lon, lat (WGS84), inside RD */
            geometry: unknown;
            valid_from?: string | null;
            valid_to?: string | null;
        };
        /** @description moves or reshapes an object */
        PictureMoveObject: {
            /**
             * Format: uuid
             * @description the object
             */
            id: string;
            /** @description version it was based on */
            base_version: number;
            /** @description GeoJSON of the same kind in lon, lat (WGS84) */
            geometry: unknown;
        };
        /** @description records a figure of the casualty table with its source and time */
        PictureRecordCasualties: {
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description killed, T1, T2, T3, missing, evacuated, sheltered */
            kind: string;
            /** @description how many [persons] */
            number: number;
            /** @description who says so */
            source: string;
            /** @description checked */
            certain: boolean;
            /**
             * Format: date-time
             * @description moment the figure is of
             */
            occurred_at: string;
        };
        /** @description takes an object off the map; it stays in the logbook */
        PictureRemoveObject: {
            /**
             * Format: uuid
             * @description the object
             */
            id: string;
            /** @description why */
            reason: string;
        };
        /** @description a named person says that this text holds */
        PictureValidateSection: {
            /**
             * Format: uuid
             * @description the section
             */
            id: string;
            /** @description version that was read */
            text_version: number;
        };
        /** @description says that a note no longer holds; it stays readable for those who could */
        PictureWithdrawNote: {
            /**
             * Format: uuid
             * @description the note
             */
            id: string;
            /** @description why */
            reason: string;
        };
        /** @description writes a note for a few; sharing is the rule, so it says why */
        PictureWriteNote: {
            /**
             * Format: uuid
             * @description own identifier of the note
             */
            id: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description what it says */
            text: string;
            /** @description columns whose own people read it too */
            columns: string[];
            /** @description why it is not shared with all */
            reason: string;
        };
        /** @description writes a section of a picture, based on the version one has read */
        PictureWriteSection: {
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description MK, COPI, TBZ, ROT (own picture) or TOTAL (common picture) */
            picture: string;
            /** @description code of the section */
            section: string;
            /** @description version of the text it was based on; 0 when it was empty */
            base_version: number;
            /** @description the text; empty to say that nothing is known any more */
            text: string;
            /** @description zeker: verified as far as reasonable */
            certain: boolean;
        };
        /** @description what a point proposes; a person confirms */
        PlaceProposal: {
            location?: components["schemas"]["Position"] | null;
            /** @description region of the point, or empty */
            region: string;
            /** @description its name */
            region_name: string;
            /** @description municipality of the point, or empty */
            municipality: string;
            /** @description its name */
            municipality_name: string;
            /** @description another region that may be meant as well, or empty */
            other_region: string;
            /** @description its name */
            other_region_name: string;
            /** @description inside, nearest_shore (on the water), near_border, words (no point), outside (coordinates outside the Netherlands) or none */
            how: string;
            /** @description how far the area lies from the point; 0 inside [m] */
            distance_m: number;
        };
        /** @description an object on the map of an incident */
        PlotRow: {
            /**
             * Format: uuid
             * @description the object
             */
            id: string;
            /**
             * Format: uuid
             * @description its incident
             */
            incident: string;
            /** @description what it is */
            symbol: string;
            /** @description its name on the map */
            label: string;
            /** @description remark */
            note: string;
            /** @description column that plotted it */
            column: string;
            /** @description who says so */
            source: string;
            /** @description GeoJSON Point, LineString or Polygon in lon, lat (WGS84) */
            geometry: unknown;
            valid_from?: string | null;
            valid_to?: string | null;
            /** @description account that drew it */
            drawn_by: string;
            /**
             * Format: date-time
             * @description when it was drawn
             */
            drawn_at: string;
            /** @description account that changed it last */
            changed_by: string;
            /**
             * Format: date-time
             * @description when it was changed last
             */
            changed_at: string;
            /** @description number of changes; a change names the one it was based on */
            version: number;
        };
        /** @description a place in WGS84 */
        Position: {
            /** @description degrees east [degree] */
            lon: number;
            /** @description degrees north [degree] */
            lat: number;
        };
        /** @description RFC 9457 */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description in the language asked for */
            detail: string;
            details?: {
                nl?: string;
                en?: string;
            };
            code: string;
            instance?: string;
            errors: components["schemas"]["ProblemError"][];
        };
        ProblemError: {
            path: string;
            code: string;
            detail: string;
            parameters: {
                [key: string]: string;
            };
        };
        /** @description the number of whoever holds a function now */
        ReachabilityRow: {
            /**
             * Format: uuid
             * @description the place that is held, as in function_holder
             */
            id: string;
            /** @description region */
            region: string;
            incident?: string | null;
            /** @description number to call */
            telephone: string;
        };
        Receipt: {
            /** Format: uuid */
            command: string;
            sequence: components["schemas"]["Cursor"];
            /** Format: uuid */
            stream: string;
            version: number;
            /** @description answered before; nothing was done now */
            again: boolean;
        };
        /** @description makes a new version of a row; what was in force stays */
        ReferenceChange: {
            /**
             * Format: uuid
             * @description the record
             */
            id: string;
            /** @description name in Dutch */
            label_nl: string;
            /** @description name in English */
            label_en: string;
            /** @description remark in Dutch */
            note_nl: string;
            /** @description remark in English */
            note_en: string;
            /** @description where it was read */
            source_ref: string;
            /** @description first day it holds */
            valid_from: string;
            valid_to?: string | null;
            /** @description the fields of the set */
            values: unknown;
            /** @description why it changes */
            reason: string;
        };
        /** @enum {string} */
        ReferenceConfidence: "verified" | "to_check" | "to_check_low" | "local";
        /** @description vouches, as a named person, for the newest version of a row */
        ReferenceConfirm: {
            /**
             * Format: uuid
             * @description the record
             */
            id: string;
            /** @description how it was checked */
            note: string;
        };
        /** @description what one version of a row says */
        ReferenceContent: {
            /** @description name in Dutch */
            label_nl: string;
            /** @description name in English */
            label_en: string;
            /** @description remark in Dutch */
            note_nl: string;
            /** @description remark in English */
            note_en: string;
            /** @description where it was read */
            source_ref: string;
            confidence: components["schemas"]["ReferenceConfidence"];
            /** @description first day it holds */
            valid_from: string;
            valid_to?: string | null;
            /** @description the fields of the set */
            values: unknown;
        };
        /** @description rows of reference data */
        ReferenceList: {
            /** @description in order of code */
            rows: components["schemas"]["ReferenceRow"][];
        };
        /** @description takes in a row of the product's files */
        ReferenceLoadRow: {
            /**
             * Format: uuid
             * @description the record, derived from set and code
             */
            id: string;
            /** @description reference set */
            set: string;
            /** @description code within the set */
            code: string;
            /** @description its versions, earliest first */
            versions: components["schemas"]["ReferenceContent"][];
        };
        /** @description takes in a set of the product's files */
        ReferenceLoadSet: {
            /**
             * Format: uuid
             * @description the record, derived from the set
             */
            id: string;
            /** @description code of the set */
            set: string;
            /** @description name in Dutch */
            title_nl: string;
            /** @description name in English */
            title_en: string;
            /** @description what it holds, in Dutch */
            about_nl: string;
            /** @description what it holds, in English */
            about_en: string;
            /** @description version of the set */
            version: number;
        };
        /** @description makes a version of a row for one region alone */
        ReferenceMakeRegional: {
            /**
             * Format: uuid
             * @description own identifier of the regional record
             */
            id: string;
            /** @description region it is for */
            region: string;
            /** @description reference set */
            set: string;
            /** @description code within the set */
            code: string;
            /** @description name in Dutch */
            label_nl: string;
            /** @description name in English */
            label_en: string;
            /** @description remark in Dutch */
            note_nl: string;
            /** @description remark in English */
            note_en: string;
            /** @description where it was read */
            source_ref: string;
            /** @description first day it holds */
            valid_from: string;
            valid_to?: string | null;
            /** @description the fields of the set */
            values: unknown;
            /** @description why the region differs */
            reason: string;
        };
        /** @description takes in how a row stands in the product's files now */
        ReferenceReloadRow: {
            /**
             * Format: uuid
             * @description the record
             */
            id: string;
            /** @description its versions, earliest first; none: withdrawn */
            versions: components["schemas"]["ReferenceContent"][];
        };
        /** @description takes in how a set stands in the product's files now */
        ReferenceReloadSet: {
            /**
             * Format: uuid
             * @description the record
             */
            id: string;
            /** @description name in Dutch */
            title_nl: string;
            /** @description name in English */
            title_en: string;
            /** @description what it holds, in Dutch */
            about_nl: string;
            /** @description what it holds, in English */
            about_en: string;
            /** @description version of the set */
            version: number;
        };
        /** @description one version of one row of a reference set */
        ReferenceRow: {
            /** @description set/code for the newest version that stands, set/code/valid_from for another */
            id: string;
            /**
             * Format: uuid
             * @description the record: what a change or a confirmation names
             */
            record: string;
            /** @description NL, or the region this version is for */
            region: string;
            /** @description reference set */
            set: string;
            /** @description code within the set */
            code: string;
            /** @description name in Dutch */
            label_nl: string;
            /** @description name in English */
            label_en: string;
            /** @description remark in Dutch */
            note_nl: string;
            /** @description remark in English */
            note_en: string;
            /** @description where it was read */
            source_ref: string;
            confidence: components["schemas"]["Confidence"];
            /** @description first day it holds */
            valid_from: string;
            valid_to?: string | null;
            /** @description the fields of this set */
            values: unknown;
            /** @description of the versions that stand, the one that begins last */
            newest: boolean;
            /** @description keys of the versions before it, newest first; only on the newest */
            earlier: string[];
            /** @description made by a user, not from the product's own files */
            own: boolean;
            withdrawn_on?: string | null;
            /** @description account that confirmed it, or empty */
            confirmed_by: string;
            confirmed_at?: string | null;
            /** @description account that made this version */
            changed_by: string;
            /** @description number of changes of the record */
            version: number;
        };
        /** @description a reference set as a whole */
        ReferenceSetRow: {
            /** @description code of the set */
            id: string;
            /** @description name in Dutch */
            title_nl: string;
            /** @description name in English */
            title_en: string;
            /** @description what it holds, in Dutch */
            about_nl: string;
            /** @description what it holds, in English */
            about_en: string;
            /** @description version of the set in the product */
            version: number;
        };
        /** @description a region that shared an incident and does so no more */
        RegionLeft: {
            /** @description the region */
            region: string;
            /**
             * Format: date-time
             * @description since when it shares no more
             */
            left_at: string;
        };
        /** @description a region as it is known */
        RegionRow: {
            /** @description VR code */
            id: string;
            /** @description name */
            name: string;
            /** @description served by this bureau */
            own: boolean;
            population?: number | null;
            population_year?: number | null;
            /** @description known municipalities without an end */
            municipalities: number;
        };
        /** @description a role in a region, perhaps in a column */
        RoleHeld: {
            /** @description the role */
            role: string;
            /** @description region, or empty for a guest */
            region: string;
            /** @description column, or empty */
            column: string;
        };
        /** @enum {string} */
        RotSection: "IM" | "BRW" | "GHOR" | "POL" | "BZ";
        /** @description per table, by key, the body of its rows */
        Rows: {
            account?: {
                [key: string]: components["schemas"]["AccountRow"];
            };
            account_login?: {
                [key: string]: components["schemas"]["LoginRow"];
            };
            basemap?: {
                [key: string]: components["schemas"]["BasemapRow"];
            };
            boundary_set?: {
                [key: string]: components["schemas"]["BoundarySetRow"];
            };
            casualty_figure?: {
                [key: string]: components["schemas"]["CasualtyRow"];
            };
            colleague?: {
                [key: string]: components["schemas"]["ColleagueRow"];
            };
            common_picture?: {
                [key: string]: components["schemas"]["CommonPictureRow"];
            };
            confidential_note?: {
                [key: string]: components["schemas"]["NoteRow"];
            };
            crisis_team?: {
                [key: string]: components["schemas"]["TeamRow"];
            };
            function_holder?: {
                [key: string]: components["schemas"]["FunctionHolderRow"];
            };
            incident?: {
                [key: string]: components["schemas"]["IncidentRow"];
            };
            incident_alarming?: {
                [key: string]: components["schemas"]["AlarmingRow"];
            };
            incident_grip?: {
                [key: string]: components["schemas"]["GripRow"];
            };
            incident_number?: {
                [key: string]: components["schemas"]["NumberRow"];
            };
            incident_team?: {
                [key: string]: components["schemas"]["IncidentTeamRow"];
            };
            job?: {
                [key: string]: components["schemas"]["JobRow"];
            };
            log_entry?: {
                [key: string]: components["schemas"]["LogEntryRow"];
            };
            logbook?: {
                [key: string]: components["schemas"]["LogRow"];
            };
            map_layer?: {
                [key: string]: components["schemas"]["LayerRow"];
            };
            municipality?: {
                [key: string]: components["schemas"]["MunicipalityRow"];
            };
            organisation?: {
                [key: string]: components["schemas"]["OrganisationRow"];
            };
            organisation_contact?: {
                [key: string]: components["schemas"]["OrganisationContactRow"];
            };
            person?: {
                [key: string]: components["schemas"]["PersonRow"];
            };
            person_contact?: {
                [key: string]: components["schemas"]["PersonContactRow"];
            };
            picture_section?: {
                [key: string]: components["schemas"]["SectionRow"];
            };
            plot_object?: {
                [key: string]: components["schemas"]["PlotRow"];
            };
            reachability?: {
                [key: string]: components["schemas"]["ReachabilityRow"];
            };
            reference_row?: {
                [key: string]: components["schemas"]["ReferenceRow"];
            };
            reference_set?: {
                [key: string]: components["schemas"]["ReferenceSetRow"];
            };
            region?: {
                [key: string]: components["schemas"]["RegionRow"];
            };
            tile_service?: {
                [key: string]: components["schemas"]["TileServiceRow"];
            };
        };
        /** @description a section of the ROT */
        Section: {
            section: components["schemas"]["RotSection"];
            started_at?: string | null;
            /** @description why it was left out, when it was */
            left_out_reason: string;
        };
        /** @description a section of a picture */
        SectionRow: {
            /**
             * Format: uuid
             * @description the section
             */
            id: string;
            /**
             * Format: uuid
             * @description incident it belongs to
             */
            incident: string;
            picture: components["schemas"]["Picture"];
            /** @description code of picture_heading, own_picture_heading or picture_field */
            section: string;
            /** @description what is known */
            text: string;
            /** @description zeker: checked as far as reasonable */
            certain: boolean;
            /** @description number of texts so far; a save names the one it was based on */
            text_version: number;
            /** @description account of the author of this text */
            written_by: string;
            /** @description column of the author */
            written_by_column: string;
            /**
             * Format: date-time
             * @description when this text was written
             */
            written_at: string;
            /** @description account that validated this text, or empty */
            validated_by: string;
            validated_at?: string | null;
        };
        /** @description one text of a section */
        SectionText: {
            /** @description its version */
            text_version: number;
            /** @description the text */
            text: string;
            /** @description verified as far as reasonable */
            certain: boolean;
            /** @description account of the author */
            written_by: string;
            /**
             * Format: date-time
             * @description when it was written
             */
            written_at: string;
        };
        /** @description the texts of a section, newest first */
        SectionTexts: {
            /** @description newest first */
            texts: components["schemas"]["SectionText"][];
        };
        Session: {
            /** @description empty without a session */
            account: string;
            name: string;
            organisation: string;
            assignments: components["schemas"]["SessionAssignment"][];
            rights: {
                [key: string]: string[];
            };
            regions: string[];
            demo: boolean;
            csrf: string;
            epoch: number;
            version: string;
            /** Format: date-time */
            now: string;
        };
        SessionAssignment: {
            role: string;
            region: string;
            column: string;
        };
        /** @enum {string} */
        TeamKind: "MK" | "COPI" | "TBZ" | "ROT" | "GBT" | "RBT";
        /** @description a crisis team in an incident */
        TeamRow: {
            /** @description incident, region, team and part */
            id: string;
            /**
             * Format: uuid
             * @description identifier to change it by
             */
            stream: string;
            /**
             * Format: uuid
             * @description the incident
             */
            incident: string;
            /** @description region whose team it is */
            region: string;
            team: components["schemas"]["TeamKind"];
            /** @description number of a further CoPI, or municipality */
            part: string;
            /** @description name people use */
            name: string;
            status: components["schemas"]["TeamStatus"];
            /** @description where it sits */
            place: string;
            alarmed_at?: string | null;
            convened_at?: string | null;
            /** @description mayor or chair */
            convened_by: string;
            /** @description in which function */
            convened_by_function: string;
            /** @description why it was left out */
            left_out_reason: string;
            started_at?: string | null;
            stood_down_at?: string | null;
            /** @description why it was stood down */
            stood_down_reason: string;
            /** @description who was there, in order of report */
            members: components["schemas"]["Member"][];
            /** @description sections of the ROT */
            sections: components["schemas"]["Section"][];
            /** @description why moments were corrected */
            corrections: string[];
            /** @description number of changes */
            version: number;
        };
        /** @enum {string} */
        TeamStatus: "left_out" | "alarmed" | "started" | "stood_down";
        /** @description a tile service in RD */
        TileServiceRow: {
            /**
             * Format: uuid
             * @description the service
             */
            id: string;
            /** @description region that added it */
            region: string;
            /** @description its name */
            title: string;
            /** @description https address: of WMTS capabilities, or with {z}, {x} and {y} of the Dutch tile grid */
            address: string;
            /** @description source and licence */
            attribution: string;
            /** @description layer of the WMTS that was chosen; empty: the first that has EPSG:28992 */
            layer: string;
        };
    };
    responses: {
        /** @description The request is not JSON, or cannot be read */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no session */
        SignedOut: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The right is held nowhere, or the request is not from our own page */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is not for you: the same answer */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state of the record forbids it */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This kind of content is not accepted */
        UnsupportedKind: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There are faults in the arguments, each named by its path */
        Faults: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too often; Retry-After says when to try again */
        TooOften: {
            headers: {
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing was done, or the outcome is unknown and the same identifier may be sent again */
        NotNow: {
            headers: {
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description full version of the interface */
        ApiVersion: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    handInAttachment: {
        parameters: {
            query?: {
                /** @description name of the file */
                name?: string;
                /** @description incident of the record that will name it */
                incident?: string;
                /** @description region of the record that will name it */
                region?: string;
            };
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Kept */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    fetchAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description hash of its content */
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The content */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    followChanges: {
        parameters: {
            query?: {
                /** @description `home` and identifiers of incidents, separated by commas; at most 64, without them `home` */
                scopes?: string;
                /** @description base64url of the cursor as JSON; without it a snapshot */
                cursor?: string;
                /** @description seconds to wait for news, at most 25 */
                waitS?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A frame */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Frame"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentAlarmTeam: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentAlarmTeam"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentChangeGrip: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentChangeGrip"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentClose: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentCloseIncident"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentConfirmMunicipalities: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentConfirmMunicipalities"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentConveneTeam: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentConveneTeam"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentCorrectAlarmFact: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentCorrectAlarmFact"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentCorrectClosing: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentCorrectClosing"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentCorrectGrip: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentCorrectGrip"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentCorrectHandOver: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentCorrectHandOver"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentCorrectStart: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentCorrectStart"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentCorrectT0: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentCorrectT0"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentCorrectTeamMoment: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentCorrectTeamMoment"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentDescribe: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentDescribeIncident"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentHandOver: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentHandOver"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentInvitePartner: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentInvitePartner"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentLeaveSectionOut: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentLeaveSectionOut"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentLeaveTeamOut: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentLeaveTeamOut"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentLog: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentWriteLog"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentOpen: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentOpenIncident"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentOpenUp: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentOpenUp"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentRaiseGrip: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentRaiseGrip"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentRecallTeam: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentRecallTeam"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentRecordAlarmFact: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentRecordAlarmFact"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentRecordT0: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentRecordT0"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentRelieve: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentRelieve"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentRelocate: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentRelocateIncident"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentReopen: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentReopenIncident"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentReportPresent: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentReportPresent"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentShareWithRegion: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentShareWithRegion"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentStandDown: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentStandDown"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentStart: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentStartIncident"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentStartFunction: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentStartFunction"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentStartNumbering: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentStartNumbering"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentStartSection: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentStartSection"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentStartTeam: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentStartTeam"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentTakeNumber: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentTakeNumber"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentWithdrawClosing: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentWithdrawClosing"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentWithdrawHandOver: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentWithdrawHandOver"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentWithdrawPartner: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentWithdrawPartner"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentWithdrawRegion: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentWithdrawRegion"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandIncidentWithdrawT0: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["IncidentWithdrawT0"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandJobsAdvance: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["JobsAdvanceJob"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandJobsBegin: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["JobsBeginJob"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandJobsCancel: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["JobsCancelJob"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandJobsEnd: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["JobsEndJob"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapAddLayerToIncident: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapAddLayerToIncident"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapAddLayerToRegion: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapAddLayerToRegion"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapAddTileService: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapAddTileService"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapChooseTileLayer: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapChooseTileLayer"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapCutBasemap: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapCutBasemap"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapFinishBasemap: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapFinishBasemap"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapFinishBoundaries: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapFinishBoundaries"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapFinishLayer: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapFinishLayer"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapImportBoundaries: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapImportBoundaries"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapRemoveLayer: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapRemoveLayer"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandMapRemoveTileService: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["MapRemoveTileService"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationAddOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationAddOrganisation"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationAddPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationAddPerson"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationBeginTerritory: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationBeginTerritory"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationBlock: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationBlockAccount"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationChangeLogin: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationChangeLogin"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationChangeOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationChangeOrganisation"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationChangePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationChangePerson"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationEndOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationEndOrganisation"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationEndPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationEndPerson"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationFollowOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationFollowOrganisation"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationFollowPerson: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationFollowPerson"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationFollowReference: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationFollowReference"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationFollowRelief: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationFollowRelief"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationGiveRole: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationGiveRole"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationHandOverFunction: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationHandOverFunction"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationMoveSeat: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationMoveSeat"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationNoteAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationNoteAccount"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationNoteHolding: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationNoteHolding"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationNoteIncidentHolder: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationNoteIncidentHolder"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationNoteIncidentTeam: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationNoteIncidentTeam"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationNoteMember: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationNoteMember"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationOpenAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationOpenAccount"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationRecordBoundaries: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationRecordBoundaries"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationReleaseFunction: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationReleaseFunction"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationRelieveHolder: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationRelieveHolder"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationReviewNumber: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationReviewNumber"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationReviewNumbers: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationReviewNumbers"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationSetContact: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationSetContact"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationSetContactPoints: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationSetContactPoints"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationStartBureau: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationStartBureau"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationTakeFunction: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationTakeFunction"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationTakeIncidentFunction: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationTakeIncidentFunction"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationUnblock: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationUnblockAccount"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandOrganisationWithdrawRole: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["OrganisationWithdrawRole"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureAgreeRhythm: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureAgreeRhythm"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureAppointKeeper: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureAppointKeeper"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureDescribe: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureDescribeObject"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureDraw: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureDrawObject"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureMove: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureMoveObject"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureRecordCasualties: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureRecordCasualties"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureRemove: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureRemoveObject"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureValidateSection: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureValidateSection"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureWithdrawNote: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureWithdrawNote"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureWriteNote: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureWriteNote"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandPictureWriteSection: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["PictureWriteSection"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandReferenceChange: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["ReferenceChange"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandReferenceConfirm: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["ReferenceConfirm"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandReferenceLoad: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["ReferenceLoadRow"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandReferenceLoadSet: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["ReferenceLoadSet"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandReferenceMakeRegional: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["ReferenceMakeRegional"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandReferenceReload: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["ReferenceReloadRow"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    commandReferenceReloadSet: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description of this command, UUIDv7, made by the client
                     */
                    id: string;
                    args: components["schemas"]["ReferenceReloadSet"];
                    expected_version?: number;
                };
            };
        };
        responses: {
            /** @description Recorded, durable when you read this */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    listDemoPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people of the demo */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoPerson"][];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    takeDemoRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account: string;
                };
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            503: components["responses"]["NotNow"];
        };
    };
    makeFirstAdministrator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    name: string;
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    listImportFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whole or on their way */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportFile"][];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    sendImportPiece: {
        parameters: {
            query: {
                /** @description size of the whole file in bytes */
                size: string;
                /** @description when the file was last changed, in ms since 1970 */
                changed: string;
                /** @description how many bytes come before this piece */
                offset: string;
            };
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path: {
                /** @description name of the file */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description What is there now */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    removeImportFile: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path: {
                /** @description name of the file */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    lookUpInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Its owner */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOwner"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    showInvitation: {
        parameters: {
            query: {
                /** @description the account */
                account: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its state */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Faults"];
            503: components["responses"]["NotNow"];
        };
    };
    makeInvitation: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account: string;
                };
            };
        };
        responses: {
            /** @description The link */
            201: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            503: components["responses"]["NotNow"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path: {
                /** @description the job */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Asked */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    describe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            503: components["responses"]["NotNow"];
        };
    };
    choosePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Chosen */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    queryIncidentClocks: {
        parameters: {
            query: {
                /** @description the incident */
                incident: string;
                /** @description one norm alone, by its code */
                norm?: string;
                /** @description one region alone */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    queryIncidentProposePlace: {
        parameters: {
            query?: {
                /** @description RD, WGS84 or a link of a map, as typed */
                text?: string;
                /** @description degrees east */
                lon?: number;
                /** @description degrees north */
                lat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceProposal"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    queryPictureSectionHistory: {
        parameters: {
            query: {
                /** @description the section */
                section: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionTexts"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    queryReferenceFind: {
        parameters: {
            query: {
                /** @description reference set */
                set: string;
                /** @description code within the set */
                code: string;
                /** @description the day, as 2026-11-21 */
                day: string;
                /** @description region whose own version goes first */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    queryReferenceRowsOf: {
        parameters: {
            query: {
                /** @description reference set */
                set: string;
                /** @description the day, as 2026-11-21 */
                day: string;
                /** @description region whose own versions go first */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    showSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            503: components["responses"]["NotNow"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedKind"];
            422: components["responses"]["Faults"];
            429: components["responses"]["TooOften"];
            503: components["responses"]["NotNow"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["NotNow"];
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last used first */
            200: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"][];
                };
            };
            401: components["responses"]["SignedOut"];
            503: components["responses"]["NotNow"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["NotNow"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header: {
                /** @description `csrf` of the session */
                "Paraat-Csrf": string;
            };
            path: {
                /** @description which of my sessions */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    "API-Version": components["headers"]["ApiVersion"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["NotNow"];
        };
    };
}
