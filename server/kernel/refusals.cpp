// The kernel's own refusals in two languages: what one may not do, and what the store cannot do now.
#include "server/kernel/refusals.hpp"

namespace paraat::kernel {

base::RefusalCode const forbidden{
    "forbidden", 403, "U hebt hiervoor geen recht.", "You have no right to do this."};
base::RefusalCode const not_found{"not_found", 404, "Dit is er niet, of het is niet voor u.",
    "There is no such thing, or it is not for you."};
base::RefusalCode const unknown_command{
    "unknown_command", 404, "De opdracht {name} bestaat niet.", "There is no command {name}."};
base::RefusalCode const command_id_reused{"command_id_reused", 409,
    "Deze opdracht-id is al gebruikt voor een andere opdracht.",
    "This command identifier was used for another command."};
base::RefusalCode const identifier_not_fresh{"identifier_not_fresh", 422,
    "{field} moet een nieuwe id zijn (UUIDv7, hoogstens 30 dagen oud en 5 minuten vooruit). Staat de klok "
    "goed?",
    "{field} must be a fresh identifier (UUIDv7, at most 30 days old and 5 minutes ahead). Is the clock "
    "right?"};
base::RefusalCode const command_too_old{"command_too_old", 409,
    "Dit is zo lang geleden gemaakt dat niet meer is na te gaan of het al is vastgelegd. Daarom is er nu "
    "niets "
    "vastgelegd. Kijk of het er al staat, en voer het anders opnieuw in; uw tekst staat nog op dit apparaat.",
    "This was made so long ago that nobody can tell any more whether it was recorded. So nothing was "
    "recorded "
    "now. See whether it is there already, or else enter it again; your text is still on this device."};
base::RefusalCode const unknown_query{
    "unknown_query", 404, "De vraag {name} bestaat niet.", "There is no query {name}."};
base::RefusalCode const already_exists{"already_exists", 409, "Dit bestaat al.", "This exists already."};
base::RefusalCode const version_conflict{"version_conflict", 409,
    "Iemand anders was u voor: dit is nu versie {version}.",
    "Somebody else was first: this is version {version} now."};
base::RefusalCode const event_too_large{"event_too_large", 422,
    "Dit is te groot om in één keer vast te leggen.", "This is too large to record at once."};

base::RefusalCode const too_busy{"too_busy", 503,
    "Het is te druk; probeer het zo opnieuw. Er is niets vastgelegd.",
    "Too busy; try again in a moment. Nothing was recorded."};
base::RefusalCode const store_trouble{"store_trouble", 503,
    "Opslaan lukt nu niet. Er is niets vastgelegd; lezen gaat door.",
    "Saving does not work now. Nothing was recorded; reading goes on."};
base::RefusalCode const store_full{"store_full", 503,
    "De schijf van de server is vol. Er is niets vastgelegd; lezen gaat door. Waarschuw de beheerder: zodra "
    "er "
    "weer ruimte is, werkt opslaan vanzelf weer.",
    "The disk of the server is full. Nothing was recorded; reading goes on. Tell the administrator: as soon "
    "as "
    "there is room again, saving works again by itself."};
base::RefusalCode const writing_stopped{"writing_stopped", 503,
    "Na een fout van de schijf legt de server niets meer vast; lezen gaat door. Waarschuw de beheerder: de "
    "server "
    "moet opnieuw worden gestart.",
    "After a disk error the server records nothing any more; reading goes on. Tell the administrator: the "
    "server "
    "must be restarted."};
base::RefusalCode const store_damaged{"store_damaged", 503,
    "De gegevens op de server zijn beschadigd. Er wordt niets meer vastgelegd; lezen gaat door zolang dat "
    "lukt. "
    "Waarschuw de beheerder: er moet een reservekopie worden teruggezet.",
    "The data on the server are damaged. Nothing is recorded any more; reading goes on as long as it can. "
    "Tell "
    "the administrator: a backup has to be restored."};
base::RefusalCode const outcome_unknown{"outcome_unknown", 503,
    "De schijf van de server gaf een fout en het is niet zeker of dit is vastgelegd. Waarschuw de beheerder: "
    "de "
    "server moet opnieuw worden gestart. Daarna kan dezelfde opdracht veilig nog eens worden gestuurd.",
    "The disk of the server failed and it is uncertain whether this was recorded. Tell the administrator: "
    "the "
    "server must be restarted. After that the same command can safely be sent once more."};
base::RefusalCode const internal_fault{"internal_fault", 500,
    "Er is iets misgegaan in Paraat zelf. Er is niets vastgelegd.",
    "Something went wrong in Paraat itself. Nothing was recorded."};

}  // namespace paraat::kernel
