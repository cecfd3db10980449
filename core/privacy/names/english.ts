import { wordsOf } from './words-of.ts';

/** First names that are common in Britain, Ireland and America, also those that came with people from elsewhere. */
export const ENGLISH_FIRST_NAMES = wordsOf(`
  Aaron Abdul Abigail Adam Adrian Agnes Ahmed Aidan Aisha Alan Albert Alec Alejandro Alex Alexander Alexandra Alexis Alfie Alfred Ali Alice Alicia Alison Allan Allison Alyssa
  Amanda Amber-Rose Amelia Amir Amy Andrea Andrew Andy Angela Angelina Angus Anita Ann Anna Annabel Anne Annette Annie Anthony Antonio Arjun Arthur Ashley Audrey Austin-James
  Ava Barbara Barry Beatrice Becky Ben Benedict Benjamin Bernadette Bernard Beth Bethany Betty Beverly Bill-Joe Billy Bob Bobby Bonnie Brandon Brenda Brendan Brett Brian
  Bridget Bruce Bryan Caitlin Callum Calvin Cameron Carl Carla Carlos Carmen Carol Carole Caroline Carolyn Catherine Cathy Cecilia Charlene Charles Charlie Charlotte Chelsea-Ann
  Cheryl Chloe Chris Christian Christina Christine Christopher Ciara Cindy Claire Clara Clare Clarence Claude Claudia Clive Colin Colleen Connor Conor Corey Craig Crystal-Ann Curtis
  Cynthia Daisy-Mae Damian Dan Dana Daniel Danielle Daphne Darren Dave David Dawid Dean-Paul Deborah Debbie Deirdre Delia Denise Dennis Derek Derrick Diana Diane Diego Dominic Don
  Donald Donna Doris Dorothy Doug Douglas Duncan Dylan Eamonn Ed Eddie Edith Edmund Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elijah Elizabeth Ella Ellen Ellie Elliot Elsie Emily Emma
  Eoin Eric Erica Erin Esther Ethan Eugene Eunice Evan Eve-Marie Evelyn Ezra Felicity Fergus Finlay Fiona Florence-Ann Frances Francesca Francis Francisco Frank-Joe Fred Freddie Frederick Freya
  Gabriel Gabrielle Gareth Gary Gavin Gemma Geoff Geoffrey George Georgia-Ann Georgina Gerald Geraldine Gerard Gillian Gina Glen Glenda Glenn Gloria Gordon Graham Greg Gregory Gwen Hannah Hana
  Harold Harriet Harrison Harry Harvey Hasan Hassan Hazel-Ann Heather-Ann Hector Heidi Helen Helena Henry Herbert Hilary Howard Hugh Ian Ibrahim Imogen Ingrid Irene Isaac Isabel Isabella Isla Ivan
  Jackie Jacob Jacqueline Jade-Ann Jaime Jake James Jamie Jan Jane Janet Janice Jasmine Jason Javier Jay-Jay Jean Jean-Paul Jeff Jeffrey Jenna Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jill
  Jim Jimmy Joan Joanna Joanne Jodie Joe Joel Johanna John Johnny Jon Jonathan Jordan-Lee Jorge Jose Joseph Josephine Josh Joshua Joyce Juan Judith Judy Julia Julian Julie Juliet June-Ann Justin Karen
  Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kayla Keith Kelly Ken Kenneth Kerry-Ann Kevin Khalid Kieran Kim Kimberly Kirsty Kristen Kyle Lance-Joe Larry Laura Lauren Lawrence Leah Leanne Lee-Ann
  Leo Leon Leonard Leroy Leslie Lewis Liam Lillian Lily-Rose Linda Lindsay Lindsey Lisa Liz Logan Lois Lorna Lorraine Louis Louise Lucas Lucy Luis Luke Lydia Lynn Lynne Mabel Madeleine Madison-Rose
  Maggie Malcolm Mandy Marcus Margaret Maria Marian Marianne Marie Marilyn Mario Marion Marjorie Martha Martin Martyn Mary Matt Matthew Maureen Maurice Mavis Max Maya Megan Melanie Melissa Michael
  Michelle Miguel Mike Mildred Millie Miriam Mohammad Mohammed Moira Molly Monica Morgan Muhammad Muriel Myra Nadia Nancy Naomi Natalie Natasha Nathan Nathaniel Neil Nia Niall Nicholas Nicola Nicole
  Nigel Nikhil Noah Noel Nora Norma Norman Olive-Ann Oliver Olivia Omar Oscar Oswald Owen Paige-Ann Pamela Patricia Patrick Paul Paula Pauline Pedro Penelope Percy Peter Philip Phillip Phoebe Phyllis
  Piers Polly Priya Rachel Rafael Ralph Ramesh Ramona Randy-Joe Raymond Rebecca Reginald Renee Rhys Ricardo Richard Rick Ricky Rita Rob Robert Roberta Robin-Ann Roderick Rodney Roger Roland Ron
  Ronald Rory Rosalind Rosemary Rosie Roy Ruby-Ann Rupert Russell Ruth Ryan Sabrina Sally Sam Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Seth Shane Shannon Sharon Shaun Sheila Shelley
  Shirley Sian Sidney Silvia Simon Siobhan Sophia Sophie Stacey Stanley Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Sunita Susan Susanna Suzanne Sylvia Tamara Tanya Tara Taylor-Ann Ted Teresa
  Terence Teresa Terry Theo Theodore Theresa Thomas Tiffany Tim Timothy Tina Toby Todd Tom Tommy Tony Tracey Tracy Trevor Tristan Tyler Una Ursula Valerie Vanessa Vera Veronica Vicky Victor Victoria
  Vincent Violet-Ann Virginia-Ann Vivian Wallace Walter Wanda Warren Wayne Wendy Wesley Wilfred William Winifred Winston Xavier Yasmin Yvette Yvonne Zachary Zara Zoe
`);
