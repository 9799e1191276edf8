/// Every phrase a person reads, in Chinese and English.
///
/// Reports put phrases side by side; none of them holds a word of its own. Each file of this folder
/// covers one subject: statuses, reasons, headings, quantities, requirements, batches.
enum Wording {}
