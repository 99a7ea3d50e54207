import type { Rule } from './rule.js'
import { abbreviationHasItsMeaning } from './rules/abbreviation-has-its-meaning.js'
import { abbreviationHasOneTerm } from './rules/abbreviation-has-one-term.js'
import { abbreviationIsExpanded } from './rules/abbreviation-is-expanded.js'
import { abbreviationIsInGlossary } from './rules/abbreviation-is-in-glossary.js'
import { abbreviationIsUsedOften } from './rules/abbreviation-is-used-often.js'
import { activityHasCard } from './rules/activity-has-card.js'
import { activityPartsMakeItsTime } from './rules/activity-parts-make-its-time.js'
import { assessmentNamesOutcome } from './rules/assessment-names-outcome.js'
import { bulletHasRoomToGrow } from './rules/bullet-has-room-to-grow.js'
import { bulletIsShort } from './rules/bullet-is-short.js'
import { chartCanBeDrawn } from './rules/chart-can-be-drawn.js'
import { checksKnowLanguage } from './rules/checks-know-language.js'
import { diagramFits } from './rules/diagram-fits.js'
import { fontHasCharacter } from './rules/font-has-character.js'
import { iconIsKnown } from './rules/icon-is-known.js'
import { iconIsShown } from './rules/icon-is-shown.js'
import { imageHasAlt } from './rules/image-has-alt.js'
import { itemEndsPlainly } from './rules/item-ends-plainly.js'
import { layoutSuitsSlide } from './rules/layout-suits-slide.js'
import { lessonAsksForExperience } from './rules/lesson-asks-for-experience.js'
import { lessonCaresForFacilitator } from './rules/lesson-cares-for-facilitator.js'
import { lessonFillsDuration } from './rules/lesson-fills-duration.js'
import { lessonFitsDuration } from './rules/lesson-fits-duration.js'
import { lessonHasAim } from './rules/lesson-has-aim.js'
import { lessonHasClosing } from './rules/lesson-has-closing.js'
import { lessonHasConfidentiality } from './rules/lesson-has-confidentiality.js'
import { lessonHasContentNote } from './rules/lesson-has-content-note.js'
import { lessonHasInteraction } from './rules/lesson-has-interaction.js'
import { lessonHasOptOut } from './rules/lesson-has-opt-out.js'
import { lessonHasOutcomes } from './rules/lesson-has-outcomes.js'
import { lessonHasQuestions } from './rules/lesson-has-questions.js'
import { lessonHasRelevance } from './rules/lesson-has-relevance.js'
import { lessonHasScope } from './rules/lesson-has-scope.js'
import { lessonHasSources } from './rules/lesson-has-sources.js'
import { lessonHasTakeaways } from './rules/lesson-has-takeaways.js'
import { lessonReviewIsAhead } from './rules/lesson-review-is-ahead.js'
import { linkSaysWhere } from './rules/link-says-where.js'
import { mapCanBeDrawn } from './rules/map-can-be-drawn.js'
import { mapShowsPlacesOfItsCountries } from './rules/map-shows-places-of-its-countries.js'
import { missionIsDated } from './rules/mission-is-dated.js'
import { nameIsCurrent } from './rules/name-is-current.js'
import { notesAreEasyToRead } from './rules/notes-are-easy-to-read.js'
import { notesFitMinutes } from './rules/notes-fit-minutes.js'
import { optionHasFeedback } from './rules/option-has-feedback.js'
import { optionIsExact } from './rules/option-is-exact.js'
import { optionStandsAlone } from './rules/option-stands-alone.js'
import { optionsAreAlikeInLength } from './rules/options-are-alike-in-length.js'
import { outcomeAttitudeIsPractised } from './rules/outcome-attitude-is-practised.js'
import { outcomeBeginsWithVerb } from './rules/outcome-begins-with-verb.js'
import { outcomeCount } from './rules/outcome-count.js'
import { outcomeFollowsStem } from './rules/outcome-follows-stem.js'
import { outcomeHasDomain } from './rules/outcome-has-domain.js'
import { outcomeHasOneVerb } from './rules/outcome-has-one-verb.js'
import { outcomeHasTakeaway } from './rules/outcome-has-takeaway.js'
import { outcomeIsAssessed } from './rules/outcome-is-assessed.js'
import { outcomeIsExercised } from './rules/outcome-is-exercised.js'
import { outcomeIsSpecific } from './rules/outcome-is-specific.js'
import { outcomeIsTaught } from './rules/outcome-is-taught.js'
import { photoHasRoom } from './rules/photo-has-room.js'
import { pictureCanBeShown } from './rules/picture-can-be-shown.js'
import { pictureHasEnoughPixels } from './rules/picture-has-enough-pixels.js'
import { pictureHasFewPixels } from './rules/picture-has-few-pixels.js'
import { pictureHasRights } from './rules/picture-has-rights.js'
import { pictureIsDescribed } from './rules/picture-is-described.js'
import { picturesHaveRoom } from './rules/pictures-have-room.js'
import { punctuationHasNoSpaceBefore } from './rules/punctuation-has-no-space-before.js'
import { questionIsPositive } from './rules/question-is-positive.js'
import { questionSpellsOutTerms } from './rules/question-spells-out-terms.js'
import { quizHasFewOptions } from './rules/quiz-has-few-options.js'
import { quotationHasSource } from './rules/quotation-has-source.js'
import { quotationMarksArePaired } from './rules/quotation-marks-are-paired.js'
import { referenceResolves } from './rules/reference-resolves.js'
import { scopeIsInOrder } from './rules/scope-is-in-order.js'
import { sentenceIsShort } from './rules/sentence-is-short.js'
import { slideCanBeLeftOut } from './rules/slide-can-be-left-out.js'
import { slideFits } from './rules/slide-fits.js'
import { slideHasContent } from './rules/slide-has-content.js'
import { slideHasFewBullets } from './rules/slide-has-few-bullets.js'
import { slideHasFewWords } from './rules/slide-has-few-words.js'
import { slideHasNotes } from './rules/slide-has-notes.js'
import { slideHasTitle } from './rules/slide-has-title.js'
import { slideIsFinished } from './rules/slide-is-finished.js'
import { slideServesLesson } from './rules/slide-serves-lesson.js'
import { slideTakesFewMinutes } from './rules/slide-takes-few-minutes.js'
import { slidesVaryLayout } from './rules/slides-vary-layout.js'
import { sourceIsCurrent } from './rules/source-is-current.js'
import { sourceIsDated } from './rules/source-is-dated.js'
import { takeawayNamesOutcome } from './rules/takeaway-names-outcome.js'
import { talkIsChecked } from './rules/talk-is-checked.js'
import { termHasTranslation } from './rules/term-has-translation.js'
import { termIsAllowed } from './rules/term-is-allowed.js'
import { termIsWrittenOut } from './rules/term-is-written-out.js'
import { titleIsUnique } from './rules/title-is-unique.js'
import { titleSaysSomething } from './rules/title-says-something.js'
import { wordingIsInDeckLanguage } from './rules/wording-is-in-deck-language.js'

/** Every rule, by what it looks at: the lesson, its outcomes, the slides, their parts. To add one, import it and list it here. */
export const rules: readonly Rule[] = [
  lessonHasAim,
  lessonHasRelevance,
  lessonHasScope,
  lessonHasOutcomes,
  lessonHasTakeaways,
  lessonHasContentNote,
  lessonHasOptOut,
  lessonHasConfidentiality,
  lessonHasClosing,
  lessonCaresForFacilitator,
  lessonAsksForExperience,
  lessonHasSources,
  lessonReviewIsAhead,
  lessonFitsDuration,
  lessonFillsDuration,
  lessonHasInteraction,
  talkIsChecked,
  checksKnowLanguage,
  outcomeBeginsWithVerb,
  outcomeHasOneVerb,
  outcomeFollowsStem,
  outcomeIsSpecific,
  outcomeHasDomain,
  outcomeCount,
  outcomeIsTaught,
  outcomeIsAssessed,
  outcomeAttitudeIsPractised,
  outcomeIsExercised,
  outcomeHasTakeaway,
  takeawayNamesOutcome,
  assessmentNamesOutcome,
  lessonHasQuestions,
  quizHasFewOptions,
  questionIsPositive,
  optionStandsAlone,
  optionIsExact,
  questionSpellsOutTerms,
  optionsAreAlikeInLength,
  optionHasFeedback,
  scopeIsInOrder,
  referenceResolves,
  slideHasContent,
  slideServesLesson,
  slideHasTitle,
  slideHasNotes,
  sentenceIsShort,
  notesAreEasyToRead,
  slideTakesFewMinutes,
  notesFitMinutes,
  activityPartsMakeItsTime,
  activityHasCard,
  slideHasFewBullets,
  slideHasFewWords,
  slideCanBeLeftOut,
  slideFits,
  layoutSuitsSlide,
  slidesVaryLayout,
  diagramFits,
  chartCanBeDrawn,
  mapCanBeDrawn,
  mapShowsPlacesOfItsCountries,
  bulletIsShort,
  bulletHasRoomToGrow,
  slideIsFinished,
  titleIsUnique,
  titleSaysSomething,
  iconIsKnown,
  iconIsShown,
  imageHasAlt,
  pictureIsDescribed,
  pictureCanBeShown,
  pictureHasFewPixels,
  pictureHasEnoughPixels,
  picturesHaveRoom,
  photoHasRoom,
  pictureHasRights,
  abbreviationIsInGlossary,
  wordingIsInDeckLanguage,
  termIsAllowed,
  linkSaysWhere,
  abbreviationIsExpanded,
  abbreviationHasItsMeaning,
  abbreviationHasOneTerm,
  abbreviationIsUsedOften,
  termIsWrittenOut,
  termHasTranslation,
  quotationHasSource,
  sourceIsDated,
  sourceIsCurrent,
  nameIsCurrent,
  missionIsDated,
  quotationMarksArePaired,
  punctuationHasNoSpaceBefore,
  itemEndsPlainly,
  fontHasCharacter
]
